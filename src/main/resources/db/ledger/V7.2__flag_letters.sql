-- Until when the owner of an article was told of its flags: whoever takes a letter sends it.
create table flag_letter (
  article    text   not null,
  lang       text   not null,
  taken_at   bigint not null,
  sent_at    bigint,
  told_until bigint not null,
  primary key (article, lang)
);
