-- What the daily look at linked pages of other sites found.
create table outside_page (
  url           text    not null primary key,
  status        integer not null,
  problem       text    not null,
  checked_at    bigint  not null,
  failing_since bigint
);
