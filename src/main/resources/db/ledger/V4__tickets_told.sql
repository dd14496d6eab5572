-- What became of tickets is read beside that they were sent.
drop index ticket_submitted;
create index ticket_told on event (happened_at)
  where type in ('ticket_submitted', 'ticket_closed', 'ticket_reopened');
