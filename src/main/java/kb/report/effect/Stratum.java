package kb.report.effect;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the experiment: subjects are compared only with those dealt out in the same way.
 *
 * @param epoch names its salt
 * @param share the share held out
 */
record Stratum(String epoch, double share) {

  /** The latest run among these trials; empty when none was part of an experiment. */
  static Optional<Stratum> latest(Collection<Trial> trials) {
    return trials.stream().max(Comparator.comparing(Trial::eligibleAt)).map(Stratum::of);
  }

  private static Stratum of(Trial trial) {
    return new Stratum(trial.assignment().epoch(), trial.assignment().share());
  }

  /** The first trial of each subject of this run, so that the rows are independent. */
  Collection<Trial> firstOfEach(Collection<Trial> trials) {
    Map<String, Trial> first = new HashMap<>();
    for (Trial trial : trials) {
      if (of(trial).equals(this)) {
        first.merge(
            trial.subject(),
            trial,
            (one, other) -> other.eligibleAt().isBefore(one.eligibleAt()) ? other : one);
      }
    }
    return first.values();
  }
}
