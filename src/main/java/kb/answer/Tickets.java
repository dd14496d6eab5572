package kb.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import kb.deflection.EventType;
import kb.deflection.Subject;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketFact;
import kb.deflection.TicketLog;
import kb.deflection.ledger.EventLedger;

/**
 * The requests that were sent. What is put here is on the disk when the call returns, the ticket
 * with its text first and the event that it was sent after it; both may be put again. Safe for use
 * by many threads.
 */
@Singleton
public final class Tickets {

  /** Letters and digits that nobody mistakes for one another when reading them out. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final EventLedger ledger;
  private final TicketLog log;
  private final SubjectKeys subjects;
  private final Clock clock;
  private final Random random = new SecureRandom();

  @Inject
  public Tickets(EventLedger ledger, TicketLog log, SubjectKeys subjects, Clock clock) {
    this.ledger = ledger;
    this.log = log;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** A number for a request that no help desk has numbered: the day and five characters. */
  public String newNumber() {
    StringBuilder number = new StringBuilder(DAY.format(clock.instant())).append('-');
    random.ints(5, 0, READABLE.length()).forEach(i -> number.append(READABLE.charAt(i)));
    return number.toString();
  }

  /**
   * Keeps a ticket, or its new status; the same call twice changes nothing more.
   *
   * @return whether the ticket is new
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept; put it again
   */
  public boolean put(Ticket ticket) {
    Optional<TicketStatus> before = status(ticket.id());
    if (before.isEmpty()) {
      insert(ticket);
    }
    log.report(fact(ticket, EventType.TICKET_SUBMITTED, ticket.createdAt()));
    if (before.orElse(TicketStatus.OPEN) != ticket.status()) {
      log.report(fact(ticket, ticket.status().event(), clock.instant()));
      update(ticket);
    }
    return before.isEmpty();
  }

  private Optional<TicketStatus> status(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select status from ticket where id = ?")) {
        query.setString(1, id);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next() ? Optional.of(TicketStatus.of(rows.getString(1))) : Optional.empty();
        }
      }
    });
  }

  private void insert(Ticket ticket) {
    String customer = ticket.customer();
    String subject =
        customer == null ? null : subjects.customer(customer, Subject.Strength.VERIFIED).key();
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into ticket (id, channel, subject, visit, lang, title, body, page,"
                  + " contact, status, created_at) values (?,?,?,?,?,?,?,?,?,?,?)"
                  + " on conflict (id) do nothing")) {
        row.setString(1, ticket.id());
        row.setString(2, ticket.channel());
        row.setString(3, subject);
        row.setString(4, ticket.visit());
        row.setString(5, ticket.lang());
        row.setString(6, ticket.subject());
        row.setString(7, ticket.body());
        row.setString(8, ticket.page());
        row.setString(9, ticket.contact());
        row.setString(10, TicketStatus.OPEN.name());
        row.setLong(11, ticket.createdAt().toEpochMilli());
        return row.executeUpdate();
      }
    });
  }

  private void update(Ticket ticket) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement("update ticket set status = ? where id = ?")) {
        row.setString(1, ticket.status().name());
        row.setString(2, ticket.id());
        return row.executeUpdate();
      }
    });
  }

  private static TicketFact fact(Ticket ticket, EventType type, Instant at) {
    return new TicketFact(
        type,
        ticket.id(),
        ticket.channel(),
        ticket.lang(),
        ticket.customer(),
        ticket.visit(),
        null,
        at);
  }
}
