-- Both SQLite and PostgreSQL run this file: text ids made by the program, times in epoch milliseconds.

create table event (
  source      text    not null,
  id          text    not null,
  type        text    not null,
  visit       text,
  subject     text,
  strength    text,
  created_at  bigint,
  received_at bigint  not null,
  happened_at bigint  not null,
  seq         integer not null,
  channel     text,
  lang        text,
  article     text,
  rank        integer not null,
  ticket      text,
  detail      text    not null,
  digest      text    not null,
  primary key (source, id)
);

create index event_of_visit on event (visit) where visit is not null;
create index event_of_subject on event (subject) where subject is not null;
create index event_received on event (received_at);
create index visit_started on event (happened_at, visit) where type = 'visit_started';
create index ticket_submitted on event (happened_at) where type = 'ticket_submitted';

-- A second payload that came under an id already taken: kept apart for a person to look at.
create table quarantine (
  source      text    not null,
  id          text    not null,
  digest      text    not null,
  visit       text,
  subject     text,
  received_at bigint  not null,
  payload     text    not null,
  primary key (source, id, digest)
);
