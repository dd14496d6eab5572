package kb.search.rank;

import java.util.Arrays;

/**
 * What it is worth to find parts of a query so often. Counts are kept by part: the words of a
 * meaning, the meanings of a word, the words of the plan, in this order.
 */
final class Worth {

  private final QueryPlan plan;
  private final double attainable;
  private final int[] wordOfPart;
  private final double[] pairs;

  Worth(QueryPlan plan, int parts) {
    this.plan = plan;
    this.attainable = plan.attainable();
    int words = plan.words().size();
    this.wordOfPart = new int[parts];
    this.pairs = new double[words];
    int part = 0;
    for (int word = 0; word < words; word++) {
      for (QueryPlan.Meaning meaning : plan.words().get(word).meanings()) {
        Arrays.fill(wordOfPart, part, part += meaning.parts().size(), word);
      }
      double before = word == 0 ? 0 : plan.words().get(word - 1).worth();
      pairs[word] = (before + plan.words().get(word).worth()) / 2;
    }
  }

  /** Which word of the plan a part belongs to. */
  int word(int part) {
    return wordOfPart[part];
  }

  /**
   * How much of the query these counts are worth: each word by the meaning that says most, a
   * meaning of several parts as often as its rarest, repetitions counting ever less.
   *
   * @param norm how fast they count less; 0 if once is enough
   */
  double of(double[] counts, double norm) {
    double sum = 0;
    int part = 0;
    for (QueryPlan.Word word : plan.words()) {
      double best = 0;
      for (QueryPlan.Meaning meaning : word.meanings()) {
        double count = counts[part++];
        for (int i = 1; i < meaning.parts().size(); i++) {
          count = Math.min(count, counts[part++]);
        }
        if (count > 0) {
          best = Math.max(best, meaning.worth() * count / (count + norm));
        }
      }
      sum += best;
    }
    return sum / attainable;
  }

  /**
   * How much of the query these shares are worth, 0 to 1 of each part: a word by its best meaning.
   */
  double ofShares(double[] shares) {
    double sum = 0;
    int part = 0;
    for (QueryPlan.Word word : plan.words()) {
      double best = 0;
      for (QueryPlan.Meaning meaning : word.meanings()) {
        double least = 1;
        for (int i = 0; i < meaning.parts().size(); i++) {
          least = Math.min(least, shares[part++]);
        }
        best = Math.max(best, meaning.worth() * least);
      }
      sum += best;
    }
    return sum / attainable;
  }

  /**
   * How much neighbours found together so often are worth, each pair counted with its second word.
   *
   * @param norm how fast repetitions count less
   */
  double ofPairs(double[] counts, double norm) {
    double sum = 0;
    for (int word = 1; word < counts.length; word++) {
      sum += pairs[word] * counts[word] / (counts[word] + norm);
    }
    return sum / attainable;
  }
}
