package kb.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.coach.redaction.Redactor;
import kb.deflection.EventType;
import kb.deflection.Subject;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketFact;
import kb.deflection.TicketLog;
import kb.deflection.TicketText;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.Sketches;

/**
 * The requests that were sent. What is put here is on the disk when the call returns, the ticket
 * with its text first and the event that it was sent after it; both may be put again. Safe for use
 * by many threads.
 */
@Singleton
public final class Tickets {

  /** Letters and digits that nobody mistakes for one another when reading them out. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final String COLUMNS =
      "id, channel, visit, lang, title, body, page, contact, status, created_at";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final EventLedger ledger;
  private final TicketLog log;
  private final SubjectKeys subjects;
  private final Coaches coaches;
  private final Sketches sketches;
  private final Clock clock;
  private final Random random = new SecureRandom();

  @Inject
  public Tickets(
      EventLedger ledger,
      TicketLog log,
      SubjectKeys subjects,
      Coaches coaches,
      Sketches sketches,
      Clock clock) {
    this.ledger = ledger;
    this.log = log;
    this.subjects = subjects;
    this.coaches = coaches;
    this.sketches = sketches;
    this.clock = clock;
  }

  /** A number for a request that no help desk has numbered: the day and five characters. */
  public String newNumber() {
    String number = randomNumber();
    while (status(number).isPresent()) {
      number = randomNumber();
    }
    return number;
  }

  private String randomNumber() {
    StringBuilder number = new StringBuilder(DAY.format(clock.instant())).append('-');
    random.ints(5, 0, READABLE.length()).forEach(i -> number.append(READABLE.charAt(i)));
    return number.toString();
  }

  /**
   * Keeps a ticket, or its new status; the same call twice changes nothing more. Nothing is kept of
   * a ticket whose customer has been erased.
   *
   * @return whether the ticket is new
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept; put it again
   */
  public boolean put(Ticket ticket) {
    if (log.isErased(ticket.id())) {
      return false;
    }
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

  /** The ticket of this id; whose it is was not kept, only a key of it: {@link #sender}. */
  public Optional<Ticket> find(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select " + COLUMNS + " from ticket where id = ?")) {
        query.setString(1, id);
        return read(query).stream().findFirst();
      }
    });
  }

  /**
   * The ticket of this id, for whoever can't go on without it.
   *
   * @throws UnknownTicket when there is none
   */
  public Ticket known(String id) {
    return find(id).orElseThrow(() -> new UnknownTicket(id));
  }

  /**
   * The newest tickets, newest first.
   *
   * @param openOnly whether to leave out what is solved or closed
   * @param most how many at most, from 1
   */
  public List<Ticket> newest(boolean openOnly, int most) {
    String open = openOnly ? " where status in ('OPEN', 'REOPENED')" : "";
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + COLUMNS
                  + " from ticket"
                  + open
                  + " order by created_at desc, id desc limit ?")) {
        query.setInt(1, most);
        return read(query);
      }
    });
  }

  private static List<Ticket> read(PreparedStatement query) throws SQLException {
    List<Ticket> tickets = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tickets.add(
            new Ticket(
                rows.getString("id"),
                rows.getString("channel"),
                null,
                rows.getString("visit"),
                rows.getString("lang"),
                rows.getString("title"),
                rows.getString("body"),
                rows.getString("page"),
                rows.getString("contact"),
                TicketStatus.of(rows.getString("status")),
                Instant.ofEpochMilli(rows.getLong("created_at"))));
      }
    }
    return tickets;
  }

  /** Who sent a ticket, as the key that stands for them. */
  public Optional<Subject> sender(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select subject from ticket where id = ? and subject is not null")) {
        query.setString(1, id);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next()
              ? Optional.of(new Subject(rows.getString(1), Subject.Strength.VERIFIED))
              : Optional.empty();
        }
      }
    });
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

  /**
   * Corrects the text of a ticket that is kept, where its help desk tells of an earlier message
   * only now; nothing else of it changes.
   *
   * @param ticket with the right text
   */
  public void retell(Ticket ticket) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update ticket set lang = ?, title = ?, body = ? where id = ?")) {
        row.setString(1, ticket.lang());
        row.setString(2, ticket.subject());
        row.setString(3, ticket.body());
        row.setString(4, ticket.id());
        return row.executeUpdate();
      }
    });
  }

  private TicketText text(Ticket ticket) {
    String lang = Objects.requireNonNullElse(ticket.lang(), "uk");
    String text = ticket.text();
    return new TicketText(
        coaches.coach(text, CoachContext.ofTextOnly(lang)).completeness(),
        sketches.of(lang, Redactor.redact(text).text()).orElse(null));
  }

  private TicketFact fact(Ticket ticket, EventType type, Instant at) {
    return new TicketFact(
        type,
        ticket.id(),
        ticket.channel(),
        ticket.lang(),
        ticket.customer(),
        ticket.visit(),
        null,
        type == EventType.TICKET_SUBMITTED ? text(ticket) : null,
        at);
  }
}
