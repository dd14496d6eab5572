package kb.report.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kb.deflection.outcome.Outcome;
import kb.deflection.outcome.TicketStory;
import kb.deflection.outcome.VisitStory;
import org.jspecify.annotations.Nullable;

/**
 * What a subject of the experiment went through, as far as the guardrails ask (deflection-model
 * A3.9).
 *
 * @param timeToSubmit from the beginning of the visit to the ticket sent in it
 * @param leftUnread whether they left without a ticket and without having read anything
 * @param repeats from their first ticket after suggestions could matter to their second
 * @param resolution from that first ticket to its being solved or closed
 * @param reopened from then to its being reopened
 * @param completeness the coach's score of that first ticket, 0 to 1
 */
record Conduct(
    @Nullable Duration timeToSubmit,
    boolean leftUnread,
    @Nullable Duration repeats,
    @Nullable Duration resolution,
    @Nullable Duration reopened,
    @Nullable Double completeness) {

  static Conduct of(VisitStory story, Instant eligibleAt) {
    List<TicketStory> tickets =
        story.tickets().stream()
            .filter(ticket -> !ticket.submittedAt().isBefore(eligibleAt))
            .toList();
    TicketStory first = tickets.isEmpty() ? null : tickets.getFirst();
    return new Conduct(
        between(story.startedAt(), story.submittedAt()),
        story.outcome() == Outcome.ABANDONED_UNREAD
            || story.outcome() == Outcome.ABANDONED_NO_SUGGESTION,
        tickets.size() < 2
            ? null
            : between(tickets.get(0).submittedAt(), tickets.get(1).submittedAt()),
        first == null ? null : between(first.submittedAt(), first.resolvedAt()),
        first == null ? null : between(first.resolvedAt(), first.reopenedAt()),
        first == null ? null : first.completeness());
  }

  private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return null;
    }
    Duration length = Duration.between(from, to);
    return length.isNegative() ? Duration.ZERO : length;
  }
}
