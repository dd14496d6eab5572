package kb.search.eval;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How good a ranking is, as {@code metrics.py} of the tuning data counts it: binary relevance.
 *
 * @param ndcg nDCG@10 (Järvelin and Kekäläinen 2002), 0 to 1
 * @param recall the share of the right articles among the first 5
 * @param reciprocalRank 1 through the rank of the first right one among the first 10, else 0
 * @param first whether the first is right, 0 or 1
 * @param firstThree whether one of the first three is right, 0 or 1
 */
public record Measures(
    double ndcg, double recall, double reciprocalRank, double first, double firstThree) {

  private static final int DEPTH = 10;

  /**
   * Measures one ranking.
   *
   * @param ranked article ids, best first
   * @param relevant the right ones, at least one
   */
  public static Measures of(List<String> ranked, Set<String> relevant) {
    double gain = 0;
    double ideal = 0;
    int rank = 0;
    int amongFive = 0;
    for (int i = 0; i < DEPTH; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      if (i < relevant.size()) {
        ideal += discount;
      }
      if (i < ranked.size() && relevant.contains(ranked.get(i))) {
        gain += discount;
        rank = rank == 0 ? i + 1 : rank;
        amongFive += i < 5 ? 1 : 0;
      }
    }
    return new Measures(
        gain / ideal,
        (double) amongFive / Math.min(5, relevant.size()),
        rank == 0 ? 0 : 1.0 / rank,
        rank == 1 ? 1 : 0,
        rank >= 1 && rank <= 3 ? 1 : 0);
  }

  /** The mean of each measure; zeros of none. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Measures::recall).average().orElse(0),
        all.stream().mapToDouble(Measures::reciprocalRank).average().orElse(0),
        all.stream().mapToDouble(Measures::first).average().orElse(0),
        all.stream().mapToDouble(Measures::firstThree).average().orElse(0));
  }
}
