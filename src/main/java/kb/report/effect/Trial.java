package kb.report.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kb.deflection.Assignment;
import kb.deflection.outcome.VisitStory;
import org.jspecify.annotations.Nullable;

/**
 * An eligible visit of a subject of the experiment.
 *
 * @param subject its key
 * @param assignment its side
 * @param eligibleAt when suggestions could first have mattered
 * @param ticketAfter how long after that the first ticket came, on any channel
 * @param isDeflected whether the visit is counted as a confirmed or presumed deflection
 * @param conduct what else became of them, for the guardrails
 */
public record Trial(
    String subject,
    Assignment assignment,
    Instant eligibleAt,
    @Nullable Duration ticketAfter,
    boolean isDeflected,
    Conduct conduct,
    @Nullable String channel,
    @Nullable String lang) {

  /** What a visit is to the experiment; empty for one that is no part of it. */
  public static Optional<Trial> of(VisitStory story) {
    Assignment assignment = story.assignment();
    Instant eligibleAt = story.eligibleAt();
    String unit = story.unit();
    if (assignment == null || eligibleAt == null || unit == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Trial(
            unit,
            assignment,
            eligibleAt,
            story.ticketAfter(),
            story.outcome().isDeflection(),
            Conduct.of(story, eligibleAt),
            story.channel(),
            story.lang()));
  }

  boolean isHeldOut() {
    return assignment.arm() == Assignment.Arm.HOLDOUT;
  }

  /** Whether so much time has gone by since they became eligible. */
  boolean isOver(Duration length, Instant now) {
    return !eligibleAt.plus(length).isAfter(now);
  }

  boolean hasTicketWithin(Duration window) {
    return ticketAfter != null && ticketAfter.compareTo(window) <= 0;
  }
}
