-- Where the tickets of help desks stand, by what their webhooks said.
create table desk_ticket (
  ticket     text   not null primary key,
  desk       text   not null,
  remote     text   not null,
  subject    text,
  status     text   not null,
  changed_at bigint not null,
  closed_at  bigint,
  said_at    bigint
);

create index desk_ticket_of_subject on desk_ticket (subject) where subject is not null;

-- Webhooks that were received, by a digest of what was signed.
create table webhook_delivery (
  desk        text   not null,
  digest      text   not null,
  ticket      text   not null,
  received_at bigint not null,
  primary key (desk, digest)
);

create index webhook_of_ticket on webhook_delivery (ticket);
create index webhook_received on webhook_delivery (received_at);

-- What help desks are still to be told, and for a while what they were told.
create table outbox (
  id         text    not null primary key,
  desk       text    not null,
  kind       text    not null,
  ticket     text    not null,
  subject    text,
  payload    text    not null,
  state      text    not null,
  attempts   integer not null,
  next_at    bigint  not null,
  created_at bigint  not null,
  ended_at   bigint,
  error      text
);

create index outbox_waiting on outbox (next_at) where state = 'waiting';
create index outbox_of_ticket on outbox (ticket);
create index outbox_of_subject on outbox (subject) where subject is not null;
