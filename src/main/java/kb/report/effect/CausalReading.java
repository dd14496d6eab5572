package kb.report.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.Windows;

/** The causal effect among visits that are not in a ledger, such as simulated ones. */
public final class CausalReading {

  /** Of the usual windows. */
  public static final CausalEstimator ESTIMATOR =
      new CausalEstimator(Windows.DEFAULT.bounce(), Duration.ofDays(2), 20_000);

  private CausalReading() {}

  /**
   * The effect at a moment, by the usual windows; empty when no visit was part of an experiment.
   */
  public static Optional<CausalEffect> of(List<VisitStory> stories, Instant now) {
    List<Trial> trials = stories.stream().flatMap(story -> Trial.of(story).stream()).toList();
    return ESTIMATOR.estimate(trials, now);
  }
}
