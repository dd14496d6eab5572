package kb.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
import org.jspecify.annotations.Nullable;

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

  private final TicketRows rows;
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
    this.rows = new TicketRows(ledger);
    this.log = log;
    this.subjects = subjects;
    this.coaches = coaches;
    this.sketches = sketches;
    this.clock = clock;
  }

  /** A number for a request that no help desk has numbered: the day and five characters. */
  public String newNumber() {
    String number = randomNumber();
    while (rows.status(number).isPresent()) {
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
    Optional<TicketStatus> before = rows.status(ticket.id());
    if (before.isEmpty()) {
      rows.insert(ticket, key(ticket.customer()));
    }
    log.report(fact(ticket, EventType.TICKET_SUBMITTED, ticket.createdAt()));
    if (before.orElse(TicketStatus.OPEN) != ticket.status()) {
      log.report(fact(ticket, ticket.status().event(), clock.instant()));
      rows.update(ticket);
    }
    return before.isEmpty();
  }

  private @Nullable String key(@Nullable String customer) {
    return customer == null ? null : subjects.customer(customer, Subject.Strength.VERIFIED).key();
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

  private TicketText text(Ticket ticket) {
    String lang = Objects.requireNonNullElse(ticket.lang(), "uk");
    String text = ticket.text();
    return new TicketText(
        coaches.coach(text, CoachContext.ofTextOnly(lang)).completeness(),
        sketches.of(lang, Redactor.redact(text).text()).orElse(null));
  }

  /** The ticket of this id; whose it is was not kept, only a key of it: {@link #sender}. */
  public Optional<Ticket> find(String id) {
    return rows.find(id);
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
    return rows.newest(openOnly, most);
  }

  /** Who sent a ticket, as the key that stands for them. */
  public Optional<Subject> sender(String id) {
    return rows.sender(id);
  }

  /**
   * Corrects the text of a ticket that is kept, where its help desk tells of an earlier message
   * only now; nothing else of it changes.
   *
   * @param ticket with the right text
   */
  public void retell(Ticket ticket) {
    rows.retell(ticket);
  }
}
