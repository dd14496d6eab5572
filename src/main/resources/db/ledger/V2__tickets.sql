-- Requests that were sent. Their text is kept, because an agent has to read it; drafts never are.

create table ticket (
  id         text    not null primary key,
  channel    text    not null,
  subject    text,
  visit      text,
  lang       text,
  title      text    not null,
  body       text    not null,
  page       text,
  contact    text,
  status     text    not null,
  created_at bigint  not null
);

create index ticket_of_subject on ticket (subject) where subject is not null;
