package kb.suggest.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.search.Hit;
import kb.suggest.confidence.Signal;

/**
 * A question that was asked, what confidence could see of the hits, and the truth.
 *
 * @param situation whether an answer was there to be found
 * @param signals of the first hits, by rank
 * @param right whether each of them answers
 * @param weight how much it counts
 */
record Lesson(
    Situation situation, List<Map<Signal, Double>> signals, List<Boolean> right, double weight) {

  private static final int RANKS = 3;

  /** Where the answer is. */
  enum Situation {
    /** In the base. */
    OWN,
    /** It was in the base, and was taken out. */
    TAKEN_OUT,
    /** The question is none of this base. */
    FOREIGN
  }

  static Lesson of(Situation situation, List<Hit> hits, Set<String> relevant) {
    List<Map<Signal, Double>> signals = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int rank = 0; rank < Math.min(RANKS, hits.size()); rank++) {
      signals.add(Signal.all(hits, rank));
      right.add(relevant.contains(hits.get(rank).article().id()));
    }
    return new Lesson(situation, signals, right, 1);
  }

  Lesson weighing(double share) {
    return new Lesson(situation, signals, right, share);
  }
}
