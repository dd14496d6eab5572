package kb.report.day;

import java.time.Instant;
import kb.deflection.Subject.Strength;
import kb.deflection.outcome.Outcome;
import kb.deflection.outcome.VisitStory;

/**
 * What is counted of the visits of one day, channel and language.
 *
 * @param outcomes how they ended
 * @param funnel how far they came
 * @param inDoubt bounces of which the text does not tell whether the ticket is about the same, and
 *     that would be deflections if it is not
 * @param anonymous visits of which nobody knows who it was: a return by another way is not seen
 * @param lostEvents numbers missing from the browsers' own numbering
 */
public record Cell(
    OutcomeCounts outcomes, Funnel funnel, long inDoubt, long anonymous, long lostEvents) {

  /** Of no visit. */
  public static final Cell EMPTY = new Cell(OutcomeCounts.NONE, Funnel.NONE, 0, 0, 0);

  static Cell of(VisitStory story, Instant now) {
    boolean isProvisional = story.outcomeAt(now) == Outcome.PROVISIONAL;
    boolean isAnonymous = story.subject() == null || story.subject().strength() == Strength.DEVICE;
    return new Cell(
        OutcomeCounts.one(story.outcome(), isProvisional),
        Funnel.of(story),
        story.unlessBounced() != null && story.unlessBounced().isDeflection() ? 1 : 0,
        isAnonymous ? 1 : 0,
        story.lostEvents());
  }

  /** Both together. */
  public Cell plus(Cell more) {
    return new Cell(
        outcomes.plus(more.outcomes),
        funnel.plus(more.funnel),
        inDoubt + more.inDoubt,
        anonymous + more.anonymous,
        lostEvents + more.lostEvents);
  }
}
