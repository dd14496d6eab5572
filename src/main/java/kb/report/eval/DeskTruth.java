package kb.report.eval;

import java.util.SplittableRandom;

/**
 * How a simulated desk really is; no report may look at this.
 *
 * @param leaving the share of customers who leave without a ticket whatever they are shown
 * @param solving of the others, the share whom the articles truly help
 * @param elsewhere the share of tickets that come by another channel, days later
 * @param bots visits of machines, for each customer: they open things and never write
 * @param forged visits of a forger, for each customer: real tokens, false "solved"
 * @param twoDevices the share of customers who come from two devices nobody can connect
 */
record DeskTruth(
    double leaving,
    double solving,
    double elsewhere,
    double bots,
    double forged,
    double twoDevices) {

  /** A desk like many: as in deflection-model A2, varied. */
  static DeskTruth honest(SplittableRandom random) {
    return new DeskTruth(
        random.nextDouble(0.25, 0.50),
        random.nextDouble(0.05, 0.25),
        random.nextDouble(0.05, 0.25),
        0,
        0,
        0);
  }

  DeskTruth withBots(double share) {
    return new DeskTruth(leaving, solving, elsewhere, share, forged, twoDevices);
  }

  DeskTruth withForged(double share) {
    return new DeskTruth(leaving, solving, elsewhere, bots, share, twoDevices);
  }

  DeskTruth withTwoDevices(double share) {
    return new DeskTruth(leaving, solving, elsewhere, bots, forged, share);
  }

  /** Tickets avoided for each eligible customer. */
  double effect() {
    return (1 - leaving) * solving;
  }
}
