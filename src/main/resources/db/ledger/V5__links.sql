-- What agents tied to a ticket. A link that was taken back stays as history.
create table link (
  id         text    not null primary key,
  ticket     text    not null,
  target     text    not null,
  article    text,
  lang       text,
  version    text,
  title      text    not null,
  relation   text    not null,
  origin     text    not null,
  rank       integer not null,
  agent      text    not null,
  linked_at  bigint  not null,
  undone_at  bigint,
  undone_by  text,
  reason     text
);

-- Of two agents who link the same at once, one does.
create unique index standing_link on link (ticket, target) where undone_at is null;
create index link_made on link (linked_at);
