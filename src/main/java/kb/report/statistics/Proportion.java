package kb.report.statistics;

/**
 * So many of so many.
 *
 * @param hits how many of the trials had it
 * @param trials out of how many; at least as many
 */
public record Proportion(long hits, long trials) {

  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials);
    }
  }

  /** The share, 0 where there were no trials. */
  public double rate() {
    return trials == 0 ? 0 : (double) hits / trials;
  }

  /** Wilson's score interval at 95 % (Wilson 1927); all of [0, 1] where there were no trials. */
  public Interval wilson() {
    return wilson(Normal.Z95);
  }

  /**
   * Wilson's score interval.
   *
   * @param z how many standard deviations wide to each side
   */
  public Interval wilson(double z) {
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double n = trials;
    double p = rate();
    double middle = p + z * z / (2 * n);
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    return new Interval(
        hits == 0 ? 0 : Math.max(0, (middle - reach) / scale),
        hits == trials ? 1 : Math.min(1, (middle + reach) / scale));
  }
}
