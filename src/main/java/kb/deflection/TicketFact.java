package kb.deflection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the ticket system says of a ticket.
 *
 * @param type one of the {@code TICKET_} types
 * @param ticket its id there
 * @param channel how the customer wrote
 * @param lang language of the ticket
 * @param customer who wrote, by any id the ticket system keeps; never stored as it stands
 * @param visit the visit it was sent from, when its token was good
 * @param article the article concerned, of a {@code TICKET_LINKED}
 * @param text what is to be known of the text of a ticket that was sent
 * @param at when it happened
 */
public record TicketFact(
    EventType type,
    String ticket,
    @Nullable String channel,
    @Nullable String lang,
    @Nullable String customer,
    @Nullable String visit,
    @Nullable String article,
    @Nullable TicketText text,
    Instant at) {

  public TicketFact {
    if (type.authority() != EventType.Authority.HELPDESK) {
      throw new IllegalArgumentException(type + " is not for a ticket system to say");
    }
  }
}
