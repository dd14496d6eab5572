package kb.report.eval;

import java.util.SplittableRandom;

/**
 * How a simulated desk really is; no report may look at this.
 *
 * @param leaving the share of customers who leave without a ticket whatever they are shown
 * @param solving of the others, the share whom the articles truly help
 * @param elsewhere the share of tickets that come by another channel, days later
 * @param bots visits of machines, for each customer: they open things and never write
 * @param forgedClicks the share of customers in whose name a script says "solved", truly or not
 * @param forgedVisits visits of a forger, for each customer: real tokens, false "solved"
 * @param twoDevices the share of customers who come from two devices nobody can connect
 * @param lost the share of a browser's events that never arrive
 */
record DeskTruth(
    double leaving,
    double solving,
    double elsewhere,
    double bots,
    double forgedClicks,
    double forgedVisits,
    double twoDevices,
    double lost) {

  /** A desk like many: as in deflection-model A2, varied. */
  static DeskTruth honest(SplittableRandom random) {
    return new DeskTruth(
        random.nextDouble(0.25, 0.50),
        random.nextDouble(0.05, 0.25),
        random.nextDouble(0.05, 0.25),
        0,
        0,
        0,
        0,
        0);
  }

  DeskTruth withBots(double share) {
    return new DeskTruth(
        leaving, solving, elsewhere, share, forgedClicks, forgedVisits, twoDevices, lost);
  }

  DeskTruth withForgedClicks(double share) {
    return new DeskTruth(leaving, solving, elsewhere, bots, share, forgedVisits, twoDevices, lost);
  }

  DeskTruth withForgedVisits(double share) {
    return new DeskTruth(leaving, solving, elsewhere, bots, forgedClicks, share, twoDevices, lost);
  }

  DeskTruth withTwoDevices(double share) {
    return new DeskTruth(
        leaving, solving, elsewhere, bots, forgedClicks, forgedVisits, share, lost);
  }

  DeskTruth withLost(double share) {
    return new DeskTruth(
        leaving, solving, elsewhere, bots, forgedClicks, forgedVisits, twoDevices, share);
  }

  /** Tickets avoided for each real customer who is shown something. */
  double effect() {
    return (1 - leaving) * solving;
  }

  /**
   * Tickets avoided for each subject that is counted: machines, forgers and second devices are
   * subjects too and avoid none. The number of tickets avoided is the same either way.
   */
  double effectPerSubject() {
    return effect() / (1 + bots + forgedVisits + twoDevices);
  }
}
