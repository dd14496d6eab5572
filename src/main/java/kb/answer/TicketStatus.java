package kb.answer;

import java.util.Locale;
import kb.deflection.EventType;

/** Where a ticket stands, as its help desk says. */
public enum TicketStatus {
  OPEN(EventType.TICKET_SUBMITTED),
  SOLVED(EventType.TICKET_CLOSED),
  CLOSED(EventType.TICKET_CLOSED),
  REOPENED(EventType.TICKET_REOPENED);

  private final EventType event;

  TicketStatus(EventType event) {
    this.event = event;
  }

  /** The event that coming to this status is. */
  EventType event() {
    return event;
  }

  /** The status of this name, in any case. */
  static TicketStatus of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be open, solved, reopened or closed", e);
    }
  }
}
