package kb.channel.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a help desk is to be told. Of each kind one at most is under way for a ticket.
 *
 * @param id names it for ever; the desk may use it to recognise a second delivery
 * @param desk the desk's name in the settings
 * @param ticket the ticket it is about, by our id
 * @param payload what to say; empty where that is gathered when it is sent, or was sent
 * @param attempts how often it was tried; who tries it is known by this number
 * @param changes how often what it will say has changed since it was put in
 * @param nextAt when it is tried next
 * @param endedAt when it was delivered or given up
 * @param error why the last attempt failed
 */
public record Parcel(
    String id,
    String desk,
    Kind kind,
    String ticket,
    String payload,
    State state,
    int attempts,
    int changes,
    Instant nextAt,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable String error) {

  /** What became of a parcel. */
  public enum State {
    WAITING,
    /** The desk has it. */
    SENT,
    /** Given up: too old, or refused for good. Tried again when it changes, or when asked for. */
    DEAD
  }
}
