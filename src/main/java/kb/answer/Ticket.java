package kb.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody sent.
 *
 * @param id as its help desk names it
 * @param channel where it was written, such as {@code email}
 * @param customer any stable name of who sent it; only a keyed hash of it is kept
 * @param visit the visit it ended, where it began in one
 * @param subject its subject line; may be empty
 * @param page the address it is about, where known
 * @param contact where the answer goes, for requests that no help desk keeps
 */
public record Ticket(
    String id,
    String channel,
    @Nullable String customer,
    @Nullable String visit,
    @Nullable String lang,
    String subject,
    String body,
    @Nullable String page,
    @Nullable String contact,
    TicketStatus status,
    Instant createdAt) {

  public Ticket {
    subject = kept(subject);
    body = kept(body);
  }

  /** PostgreSQL takes every character but this one, which some mail has. */
  private static String kept(String text) {
    return text.replace('\0', ' ');
  }

  /** Subject and body as one text. */
  public String text() {
    return (subject + "\n" + body).strip();
  }
}
