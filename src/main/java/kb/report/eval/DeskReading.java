package kb.report.eval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kb.deflection.HoldOut;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.Windows;
import kb.report.effect.CausalEffect;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalReading;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of a simulated desk, beside what is true.
 *
 * @param truth tickets avoided for each real customer
 * @param truthPerSubject tickets avoided for each subject that is counted, real or not
 * @param shownAndLeft what the usual count says: shown and no ticket
 * @param confirmed the share of visits shown something that are confirmed deflections
 * @param presumed the share of visits shown something that are presumed deflections
 * @param causal the causal estimate; absent where the report gives none
 */
record DeskReading(
    double truth,
    double truthPerSubject,
    double shownAndLeft,
    double confirmed,
    double presumed,
    @Nullable Estimate causal) {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant LATER = START.plusSeconds(200L * 86_400);

  static DeskReading of(DeskTruth truth, int customers, double share, SplittableRandom random) {
    HoldOut holdOut = new HoldOut(share, "sim", Long.toHexString(random.nextLong()));
    List<VisitStory> stories = new ArrayList<>();
    new SimulatedDesk(truth, holdOut, START, random.split())
        .make(
            customers,
            (visit, events) -> stories.add(VisitStory.of(visit, events, Windows.DEFAULT)));
    double shown = 0;
    double left = 0;
    double confirmed = 0;
    double presumed = 0;
    for (VisitStory story : stories) {
      if (!story.shown().isEmpty()) {
        shown++;
        left += story.submittedAt() == null ? 1 : 0;
        switch (story.outcome()) {
          case CONFIRMED_DEFLECTION -> confirmed++;
          case PRESUMED_DEFLECTION -> presumed++;
          default -> {}
        }
      }
    }
    Optional<CausalEffect> effect = CausalReading.of(stories, LATER);
    return new DeskReading(
        truth.effect(),
        truth.effectPerSubject(),
        left / shown,
        confirmed / shown,
        presumed / shown,
        effect.map(found -> found.estimate(7)).orElse(null));
  }
}
