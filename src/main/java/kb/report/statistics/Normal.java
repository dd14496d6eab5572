package kb.report.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The normal distribution's quantiles. */
public final class Normal {

  /** For intervals that hold in 95 of 100 cases, two-sided. */
  public static final double Z95 = quantile(0.975);

  private Normal() {}

  /** Below this many standard deviations lies a share {@code p} of the distribution. */
  public static double quantile(double p) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
  }
}
