-- The weekly letters: whoever takes one sends it, and once sent it is not sent again.
create table digest (
  due      text   not null primary key,
  taken_at bigint not null,
  sent_at  bigint
);
