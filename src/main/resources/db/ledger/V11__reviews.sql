-- What a second person said of linked answers. A review that was taken back stays as history.
create table review (
  id          text   not null primary key,
  link        text   not null,
  ticket      text   not null,
  judgement   text   not null,
  reviewer    text   not null,
  reviewed_at bigint not null,
  undone_at   bigint,
  undone_by   text
);

-- Of two people who judge the same at once, one does.
create unique index standing_review on review (link) where undone_at is null;
create index review_of_ticket on review (ticket);
