package kb.answer.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that an agent tied to a ticket.
 *
 * @param rank the place at which it was offered or found, from 1; 0 when it has none
 * @param agent who linked it
 * @param at when, in milliseconds
 * @param undone when and why it was taken back; absent while it stands
 */
public record Link(
    String id,
    String ticket,
    Target target,
    Relation relation,
    Origin origin,
    int rank,
    String agent,
    Instant at,
    @Nullable Undone undone) {

  /** Who took a link back, when and why. */
  public record Undone(String agent, Instant at, String reason) {}

  /** Whether nobody has taken it back. */
  public boolean stands() {
    return undone == null;
  }

  Link takenBack(Undone by) {
    return new Link(id, ticket, target, relation, origin, rank, agent, at, by);
  }
}
