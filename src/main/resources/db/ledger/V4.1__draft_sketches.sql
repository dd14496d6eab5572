-- How alike a later ticket is to what a known customer wrote last in a visit: a keyed sketch that
-- cannot be read back, deleted when the visit can no longer bounce. Never the text.
create table draft_sketch (
  visit       text   not null primary key,
  subject     text   not null,
  lang        text   not null,
  bits        text   not null,
  sketched_at bigint not null
);

create index draft_sketch_of_subject on draft_sketch (subject);
