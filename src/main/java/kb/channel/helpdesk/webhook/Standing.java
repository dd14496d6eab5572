package kb.channel.helpdesk.webhook;

import java.time.Instant;
import java.util.Comparator;
import kb.answer.TicketStatus;
import kb.channel.helpdesk.format.Told;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands by all that was told of it. Tellings may come in any order and any number of
 * times: joining them is commutative, associative and idempotent, so that the end is the same.
 *
 * @param latest its status by the latest telling: open, solved or closed
 * @param changedAt when that was
 * @param closedAt when it was first solved or closed, by what was told
 * @param saidAt when the message was written that is its text; none is known yet where absent
 */
record Standing(
    TicketStatus latest, Instant changedAt, @Nullable Instant closedAt, @Nullable Instant saidAt) {

  private static final Comparator<Standing> BY_TIME =
      Comparator.comparing(Standing::changedAt).thenComparing(Standing::latest);

  static Standing of(Told.OfTicket told) {
    boolean ended = told.status() != TicketStatus.OPEN;
    return new Standing(
        told.status(),
        told.changedAt(),
        ended ? told.changedAt() : null,
        told.message() == null ? null : told.message().at());
  }

  Standing and(Standing other) {
    Standing later = BY_TIME.compare(this, other) >= 0 ? this : other;
    return new Standing(
        later.latest,
        later.changedAt,
        earlier(closedAt, other.closedAt),
        earlier(saidAt, other.saidAt));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** Its status: open after it was once solved or closed is reopened. */
  TicketStatus status() {
    boolean again = latest == TicketStatus.OPEN && closedAt != null;
    return again ? TicketStatus.REOPENED : latest;
  }
}
