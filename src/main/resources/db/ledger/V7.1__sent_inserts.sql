-- Which version of an article an agent took for a ticket, in what shape: an answer that has changed
-- since is known by it. Never the text.
create table sent_insert (
  ticket  text   not null,
  article text   not null,
  lang    text   not null,
  version text   not null,
  kind    text   not null,
  format  text   not null,
  agent   text   not null,
  sent_at bigint not null,
  primary key (ticket, article, lang, version, kind, format)
);
