package kb.deflection.likeness;

/**
 * Whether a later ticket is about what its customer wrote before (deflection-model A3.7). A
 * paraphrase may share few letters: so only texts that share next to none are told apart.
 */
public enum Likeness {
  SAME,
  UNCLEAR,
  DIFFERENT,
  /** There is nothing to compare. */
  UNKNOWN;

  private static final double SAME_FROM = 0.5;
  private static final double DIFFERENT_BELOW = 0.15;

  /** By the cosine between the trigrams of the two texts, 0 to 1. */
  public static Likeness of(double cosine) {
    if (cosine >= SAME_FROM) {
      return SAME;
    }
    return cosine < DIFFERENT_BELOW ? DIFFERENT : UNCLEAR;
  }
}
