package kb.deflection.outcome;

import java.time.Instant;
import java.util.Collection;
import kb.deflection.Event;

/** What came of a visit. */
public enum Outcome {
  /** The customer said an article solved it, and did not come back. */
  CONFIRMED_DEFLECTION,
  /** The customer read an article without a word, and did not come back. */
  PRESUMED_DEFLECTION,
  /** A ticket was sent in the visit. */
  SUBMITTED,
  /** No ticket in the visit, but one by the same customer, on any channel, soon after. */
  BOUNCED,
  /** Something was shown, nothing was read, and the customer left: never a deflection. */
  ABANDONED_UNREAD,
  /** The customer said it did not help, and left. */
  ABANDONED_UNSOLVED,
  /** Nothing was shown, and the customer left. */
  ABANDONED_NO_SUGGESTION,
  /** Too early to tell. */
  PROVISIONAL,
  /** The ledger has no start of this visit: not counted. */
  INCOMPLETE;

  /**
   * The outcome of a visit at a moment: a pure function of the set of its events, whatever their
   * order and however often each is given.
   *
   * @param visit its id
   * @param events the visit's events, and every ticket of the same customer
   */
  public static Outcome of(String visit, Collection<Event> events, Windows windows, Instant now) {
    return VisitStory.of(visit, events, windows).outcomeAt(now);
  }

  /** Whether the outcome counts as a ticket that was not needed. */
  public boolean isDeflection() {
    return this == CONFIRMED_DEFLECTION || this == PRESUMED_DEFLECTION;
  }

  /** Whether it stands as soon as it is known: nothing that comes later takes it back. */
  boolean isLasting() {
    return this == SUBMITTED || this == BOUNCED || this == INCOMPLETE;
  }
}
