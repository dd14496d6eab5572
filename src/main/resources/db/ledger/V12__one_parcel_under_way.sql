-- Of a ticket one note is under way and says everything: changes meanwhile are counted in it. Whoever
-- delivers holds a lease, so that two servers do not post the same note at the same time.
delete from outbox where state <> 'sent' and exists (
  select 1 from outbox other
  where other.state <> 'sent' and other.desk = outbox.desk and other.kind = outbox.kind
    and other.ticket = outbox.ticket
    and (other.created_at > outbox.created_at
      or (other.created_at = outbox.created_at and other.id > outbox.id)));

alter table outbox add column changes integer not null default 0;
alter table outbox add column leased_until bigint not null default 0;

create unique index outbox_under_way on outbox (desk, kind, ticket) where state <> 'sent';
