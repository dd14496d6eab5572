package kb.channel.helpdesk.format;

import java.time.Instant;
import kb.answer.TicketStatus;
import org.jspecify.annotations.Nullable;

/** What a webhook tells. */
public sealed interface Told {

  /** Nothing for us. */
  record Nothing(String why) implements Told {}

  /**
   * How a ticket stands.
   *
   * @param remote its id, as the desk's API names it
   * @param number its number, as agents know it
   * @param customer who wrote: their e-mail address where it is told, else what the desk names them
   * @param visit the visit token that came along from the request form
   * @param status never REOPENED: that follows from what was told before
   * @param changedAt when it came to stand so; of two tellings the later counts
   * @param message what the customer wrote, where this webhook has it
   * @param answer what an agent answered the customer, where this webhook has it
   */
  record OfTicket(
      String remote,
      String number,
      @Nullable String channel,
      @Nullable String customer,
      @Nullable String visit,
      Instant createdAt,
      TicketStatus status,
      Instant changedAt,
      @Nullable Message message,
      @Nullable Answer answer)
      implements Told {}

  /** What an agent told the customer; not kept, only our addresses in it count. */
  record Answer(String agent, String text) {}

  /** A message of the customer; the earliest of a ticket is its text. */
  record Message(String subject, String body, Instant at) {}
}
