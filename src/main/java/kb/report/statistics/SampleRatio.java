package kb.report.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the sides of an experiment are as large as they were dealt: if not, something counts one
 * side otherwise than the other, and no difference between them means anything.
 *
 * @param heldOut subjects held out
 * @param treated subjects treated
 * @param share the share that was to be held out
 */
public record SampleRatio(long heldOut, long treated, double share) {

  private static final double LEAST_LIKELY = 0.001;

  /** Pearson's statistic, with one degree of freedom. */
  public double chiSquared() {
    double total = heldOut + treated;
    double expectedHeldOut = total * share;
    double expectedTreated = total - expectedHeldOut;
    return square(heldOut - expectedHeldOut) / expectedHeldOut
        + square(treated - expectedTreated) / expectedTreated;
  }

  /** How likely sides so unequal are by chance alone. */
  public double p() {
    return heldOut + treated == 0
        ? 1
        : ChiSquaredDistribution.of(1).survivalProbability(chiSquared());
  }

  /** Whether chance alone does not explain it: less than one in a thousand. */
  public boolean isMismatch() {
    return p() < LEAST_LIKELY;
  }

  private static double square(double x) {
    return x * x;
  }
}
