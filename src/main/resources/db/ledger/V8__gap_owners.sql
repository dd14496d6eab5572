-- Who takes care of what no article answers; a gap is named by any of its tickets.
create table gap_owner (
  ticket   text   not null primary key,
  owner    text   not null,
  given_by text   not null,
  given_at bigint not null
);
