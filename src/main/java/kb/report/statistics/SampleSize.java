package kb.report.statistics;

/**
 * How many subjects an experiment needs before an effect can be seen: at 80 % power, two-sided at 5
 * % (deflection-model A3.8).
 *
 * @param share the share held out, more than 0 and less than 1
 * @param rate the share of the held out who send a ticket
 */
public record SampleSize(double share, double rate) {

  private static final double POWER = Math.pow(Normal.Z95 + Normal.quantile(0.8), 2);

  public SampleSize {
    if (!(share > 0 && share < 1 && rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("share " + share + " and rate " + rate + " lie in (0, 1)");
    }
  }

  /**
   * How many have to be held out.
   *
   * @param effect by how much suggestions lower the rate, absolutely
   */
  public double heldOut(double effect) {
    double treatedRate = rate - effect;
    double spread = rate * (1 - rate) + treatedRate * (1 - treatedRate) * share / (1 - share);
    return POWER * spread / (effect * effect);
  }

  /** How many subjects that takes in all. */
  public double total(double effect) {
    return heldOut(effect) / share;
  }
}
