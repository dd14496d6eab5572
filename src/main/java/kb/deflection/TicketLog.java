package kb.deflection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kb.deflection.Subject.Strength;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.LedgerUnavailable;
import kb.deflection.likeness.DraftSketches;
import org.jspecify.annotations.Nullable;

/**
 * What the ticket system says, server to server: the only outcome the causal number rests on. Safe
 * for use by many threads.
 */
@Singleton
public final class TicketLog {

  private static final String SOURCE = "helpdesk";

  private final EventLedger ledger;
  private final SubjectKeys subjects;
  private final DraftSketches drafts;
  private final Clock clock;

  public TicketLog(EventLedger ledger, SubjectKeys subjects, Clock clock) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.drafts = new DraftSketches(ledger);
    this.clock = clock;
  }

  /**
   * Writes a fact and waits until it is on the disk. A ticket is submitted once: told again, with
   * whatever else, the first time stays; of an erased customer nothing is told again.
   *
   * @return whether it was news
   * @throws LedgerUnavailable when it may not have been written; tell it again
   */
  public boolean report(TicketFact fact) {
    String id = id(fact);
    if (isErased(fact.ticket()) || ledger.has(SOURCE, id)) {
      return false;
    }
    Instant now = clock.instant();
    Instant at = fact.at().isAfter(now) ? now : fact.at();
    String name = fact.customer();
    Subject customer = name == null ? null : subjects.customer(name, Strength.VERIFIED);
    Event event =
        Event.of(fact.type(), SOURCE, id, at)
            .withTimes(fact.at(), now, at)
            .withVisit(fact.visit())
            .withSubject(customer)
            .withChannel(fact.channel(), fact.lang())
            .withArticle(fact.article(), 0)
            .withTicket(fact.ticket())
            .withDetail(detail(customer, fact.text()));
    return ledger.append(List.of(event)).accepted() == 1;
  }

  private Detail detail(@Nullable Subject customer, @Nullable TicketText text) {
    if (text == null) {
      return Detail.NONE;
    }
    Detail scored = Detail.NONE.withCompleteness(text.completeness());
    return customer == null || text.sketch() == null
        ? scored
        : scored.withAlike(drafts.alike(customer, text.sketch()));
  }

  /** Whether the ticket was of somebody who has been erased since: it is not to be kept again. */
  public boolean isErased(String ticket) {
    return ledger.has(SOURCE, subjects.tombstone(submitted(ticket)));
  }

  /** A ticket is sent once, but may be closed, reopened and linked any number of times. */
  private static String id(TicketFact fact) {
    String once = fact.ticket() + ":" + fact.type().inLedger();
    return switch (fact.type()) {
      case TICKET_SUBMITTED -> submitted(fact.ticket());
      case TICKET_LINKED -> once + ":" + fact.article();
      default -> once + ":" + fact.at().toEpochMilli();
    };
  }

  private static String submitted(String ticket) {
    return ticket + ":" + EventType.TICKET_SUBMITTED.inLedger();
  }
}
