-- What the daily look at linked pages of other sites found.
create table outside_page (
  url           text    not null primary key,
  status        integer not null,
  problem       text    not null,
  checked_at    bigint  not null,
  failing_since bigint
);

-- What agents found wrong with articles, until somebody settles it.
create table flag (
  id         text   not null primary key,
  article    text   not null,
  lang       text   not null,
  reason     text   not null,
  agent      text   not null,
  flagged_at bigint not null,
  settled_at bigint,
  settled_by text
);
