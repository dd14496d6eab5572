-- What owners decided of words that links teach: the latest for each word.
create table ruling (
  article  text   not null,
  lang     text   not null,
  root     text   not null,
  word     text   not null,
  act      text   not null,
  owner    text   not null,
  ruled_at bigint not null,
  primary key (article, lang, root)
);
