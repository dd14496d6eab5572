-- What was counted of a day when it was closed: stands when the day's events are gone.
create table closed_day (
  day       text   not null,
  channel   text   not null,
  lang      text   not null,
  counted   text   not null,
  closed_at bigint not null,
  primary key (day, channel, lang)
);

-- A late fact that changed a closed day: both values stay to be seen.
create table revision (
  id         text   not null primary key,
  day        text   not null,
  channel    text   not null,
  lang       text   not null,
  before     text   not null,
  after      text   not null,
  reason     text   not null,
  revised_at bigint not null
);

create index revision_of_day on revision (day);
