package kb.search.rank;

import java.util.Arrays;

/** Counts, while an article is read, which neighbours of a query stand together there too. */
final class Neighbours {

  private static final int FAR = Integer.MIN_VALUE / 2;

  /** One word may stand between neighbours in order. */
  private static final int NEXT = 2;

  private final int within;
  private final int[] lastPlace;
  private final double[] ordered;
  private final double[] near;
  private final double[] passageOrdered;
  private final double[] passageNear;

  /**
   * Of a query of so many words.
   *
   * @param within how many words apart neighbours may stand
   */
  Neighbours(int words, int within) {
    this.within = within;
    lastPlace = new int[words];
    ordered = new double[words];
    near = new double[words];
    passageOrdered = new double[words];
    passageNear = new double[words];
  }

  void beginArticle() {
    Arrays.fill(ordered, 0);
    Arrays.fill(near, 0);
  }

  void beginPassage() {
    Arrays.fill(passageOrdered, 0);
    Arrays.fill(passageNear, 0);
  }

  void beginSection() {
    Arrays.fill(lastPlace, FAR);
  }

  /** A word of the query stands here. */
  void found(int word, int place, double weight) {
    if (lastPlace[word] == place) {
      return;
    }
    if (word > 0) {
      int step = place - lastPlace[word - 1];
      if (step > 0 && step <= NEXT) {
        ordered[word] += weight;
        passageOrdered[word] += weight;
      }
      countNear(word, step, weight);
    }
    if (word + 1 < lastPlace.length) {
      countNear(word + 1, place - lastPlace[word + 1], weight);
    }
    lastPlace[word] = place;
  }

  private void countNear(int word, int step, double weight) {
    if (step > 0 && step <= within) {
      near[word] += weight;
      passageNear[word] += weight;
    }
  }

  /** How often each word follows the one before it, in the whole article. */
  double[] ordered() {
    return ordered;
  }

  /** How often each word stands near the one before it, in the whole article. */
  double[] near() {
    return near;
  }

  /** As {@link #ordered}, in the passage being read. */
  double[] passageOrdered() {
    return passageOrdered;
  }

  /** As {@link #near}, in the passage being read. */
  double[] passageNear() {
    return passageNear;
  }
}
