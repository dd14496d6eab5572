package kb.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;

/**
 * A share of visits with its interval.
 *
 * @param visits how many visits
 * @param outOf of how many
 * @param rate the share, 0 to 1
 * @param interval where the share may lie, at 95 % (Wilson)
 */
public record Share(long visits, @JsonProperty("of") long outOf, double rate, Interval interval) {

  /** So many of so many. */
  public static Share of(long visits, long outOf) {
    Proportion proportion = new Proportion(visits, outOf);
    return new Share(visits, outOf, proportion.rate(), proportion.wilson());
  }
}
