package kb.report.statistics;

/**
 * Two shares beside each other: how much less there is of something among the treated than among
 * those held out. Formulas and vectors: deflection-model A3.8.
 *
 * @param heldOut those who were shown nothing
 * @param treated those who were shown suggestions
 */
public record Comparison(Proportion heldOut, Proportion treated) {

  /** Fewer subjects than this on a side say nothing. */
  public static final int ENOUGH = 50;

  /** Whether both sides are large enough to say anything. */
  public boolean isEnough() {
    return heldOut.trials() >= ENOUGH && treated.trials() >= ENOUGH;
  }

  /** The absolute difference, held out minus treated. */
  public double difference() {
    return heldOut.rate() - treated.rate();
  }

  /**
   * The difference's interval at 95 % for the end of a period fixed beforehand: Newcombe's hybrid
   * score interval (Newcombe 1998, method 10).
   */
  public Interval newcombe() {
    return newcombe(Normal.Z95);
  }

  /**
   * The same for another confidence.
   *
   * @param z how many standard deviations wide to each side
   */
  public Interval newcombe(double z) {
    Interval h = heldOut.wilson(z);
    Interval t = treated.wilson(z);
    double down = Math.hypot(heldOut.rate() - h.low(), t.high() - treated.rate());
    double up = Math.hypot(h.high() - heldOut.rate(), treated.rate() - t.low());
    return new Interval(difference() - down, difference() + up);
  }

  /** The share of what the held out had that the treated did not have: 1 − p_T / p_H. */
  public double avoidedShare() {
    return 1 - treated.rate() / heldOut.rate();
  }

  /**
   * The interval of {@link #avoidedShare} at 95 %, from the logarithm of the risk ratio (Katz
   * 1978). Defined where both sides have hits.
   */
  public Interval avoidedShareInterval() {
    double log = Math.log(treated.rate() / heldOut.rate());
    double reach =
        Normal.Z95
            * Math.sqrt(
                (1 - treated.rate()) / treated.hits() + (1 - heldOut.rate()) / heldOut.hits());
    return new Interval(1 - Math.exp(log + reach), 1 - Math.exp(log - reach));
  }

  /**
   * The difference's interval for a number that is looked at every day: it holds at 95 % at all
   * looks together (asymptotic confidence sequence, Waudby-Smith et al., arXiv 2103.06476).
   *
   * @param tightestAt the number of subjects at which it shall be tightest; chosen beforehand
   */
  public Interval confidenceSequence(long tightestAt) {
    double alpha = 0.05;
    double n = heldOut.trials() + treated.trials();
    double variance = n * (spread(heldOut) + spread(treated));
    double rho2 = (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / tightestAt;
    double half =
        Math.sqrt(variance)
            * Math.sqrt(
                2 * (n * rho2 + 1) / (n * n * rho2) * Math.log(Math.sqrt(n * rho2 + 1) / alpha));
    return new Interval(difference() - half, difference() + half);
  }

  /** A side's variance, drawn a little to the middle so that 0 of n is not certain. */
  private static double spread(Proportion side) {
    double p = (side.hits() + 0.5) / (side.trials() + 1);
    return p * (1 - p) / side.trials();
  }
}
