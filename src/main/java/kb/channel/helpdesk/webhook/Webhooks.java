package kb.channel.helpdesk.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.channel.helpdesk.format.Payload;
import kb.channel.helpdesk.format.Told;
import kb.channel.helpdesk.webhook.DeskTickets.Place;
import kb.channel.outbox.Outbox;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketLog;
import kb.deflection.ledger.EventLedger;
import kb.language.LanguageGuess;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.jspecify.annotations.Nullable;

/**
 * Takes what help desks tell of their tickets. Whatever the order webhooks come in, and however
 * often each does, the ticket ends the same. What one tells is on the disk, and the note it asks
 * for in the outbox, when the call returns; when that fails the desk tells it again. Safe for use
 * by many threads and by several servers on one database: what two webhooks say of a ticket is
 * joined in turn.
 */
final class Webhooks {

  private static final int LONGEST_SUBJECT = 1000;
  private static final int LONGEST_BODY = 40_000;

  private final Tickets tickets;
  private final TicketLog log;
  private final EventLedger ledger;
  private final Outbox outbox;
  private final SubjectKeys subjects;
  private final VisitTokens tokens;
  private final ReplyReader replies;
  private final Clock clock;

  /** Takes note of what an agent answered the customer of a ticket. */
  interface ReplyReader {
    void read(String ticket, String agent, String reply);
  }

  Webhooks(
      Tickets tickets,
      TicketLog log,
      EventLedger ledger,
      Outbox outbox,
      SubjectKeys subjects,
      VisitTokens tokens,
      ReplyReader replies,
      Clock clock) {
    this.tickets = tickets;
    this.log = log;
    this.ledger = ledger;
    this.outbox = outbox;
    this.subjects = subjects;
    this.tokens = tokens;
    this.replies = replies;
    this.clock = clock;
  }

  /**
   * Takes a webhook.
   *
   * @throws kb.web.Refusal when it is not signed by the desk, is a replay, or lacks fields; nothing
   *     is kept then
   * @throws kb.deflection.ledger.LedgerUnavailable when it may not have been kept
   */
  Received receive(Desk desk, Webhook webhook) {
    Instant now = clock.instant();
    String digest = desk.verified(webhook, now);
    Told told = desk.dialect().read(Payload.of(webhook.body()));
    return switch (told) {
      case Told.Nothing(String why) -> Received.ignored(why);
      case Told.OfTicket it ->
          ledger.alone("ticket " + desk.ticket(it.number()), () -> receive(desk, it, digest, now));
    };
  }

  private Received receive(Desk desk, Told.OfTicket told, String digest, Instant now) {
    String id = desk.ticket(told.number());
    Optional<Instant> before =
        ledger.read(connection -> DeskTickets.received(connection, desk.name(), digest));
    if (before.isEmpty()) {
      return log.isErased(id)
          ? Received.ignored("its customer was erased")
          : take(desk, told, digest, now);
    }
    if (before.get().plus(desk.tolerance()).isBefore(now)) {
      throw desk.replayed("the same was received at " + before.get());
    }
    return Received.of(id, "known");
  }

  private Received take(Desk desk, Told.OfTicket told, String digest, Instant now) {
    String id = desk.ticket(told.number());
    Optional<Standing> before = ledger.read(connection -> DeskTickets.standing(connection, id));
    Standing after = before.map(Standing.of(told)::and).orElse(Standing.of(told));
    boolean newText = !Objects.equals(after.saidAt(), before.map(Standing::saidAt).orElse(null));
    boolean changed = !before.equals(Optional.of(after));
    if (changed && after.saidAt() != null) {
      tell(ticket(id, told, after), newText && before.map(Standing::saidAt).isPresent());
    }
    Told.Answer answer = told.answer();
    if (answer != null && tickets.find(id).isPresent()) {
      replies.read(id, desk.name() + ":" + answer.agent(), answer.text());
    }
    Subject customer = customer(told);
    Place place = new Place(desk.name(), told.remote(), customer);
    ledger.write(connection -> {
      DeskTickets.put(connection, id, place, after);
      DeskTickets.remember(connection, desk.name(), digest, id, now);
      if (newText && desk.takesNotes()) {
        outbox.addNote(connection, desk.name(), id, customer);
      }
      return 0;
    });
    return Received.of(id, result(before, after, changed));
  }

  private void tell(Ticket ticket, boolean corrected) {
    tickets.put(ticket);
    if (corrected) {
      tickets.retell(ticket);
    }
  }

  private static String result(Optional<Standing> before, Standing after, boolean changed) {
    if (after.saidAt() == null) {
      return "waiting";
    }
    if (before.map(Standing::saidAt).isEmpty()) {
      return "new";
    }
    return changed ? "changed" : "unchanged";
  }

  private Ticket ticket(String id, Told.OfTicket told, Standing standing) {
    String subject = told.message() == null ? "" : cut(told.message().subject(), LONGEST_SUBJECT);
    String body = told.message() == null ? "" : cut(told.message().body(), LONGEST_BODY);
    return new Ticket(
        id,
        Objects.requireNonNullElse(told.channel(), "desk"),
        told.customer(),
        visit(told.visit()),
        LanguageGuess.of(subject + "\n" + body),
        subject,
        body,
        null,
        null,
        standing.status(),
        told.createdAt());
  }

  private @Nullable Subject customer(Told.OfTicket told) {
    String customer = told.customer();
    return customer == null ? null : subjects.customer(customer, Strength.VERIFIED);
  }

  private @Nullable String visit(@Nullable String token) {
    return token == null ? null : tokens.verifyOfAnyAge(token).map(Visit::id).orElse(null);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
