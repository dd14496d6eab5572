package kb.report.demo;

/**
 * What is true of the demo, which no report can look at.
 *
 * @param visits how many there were
 * @param withoutStart visits whose start was lost
 * @param events how many events they left
 * @param customers customers to whom suggestions could matter, on both sides of the lot
 * @param helpable those of them who would have written, and are helped when they are shown
 *     something
 */
record DemoTruth(long visits, long withoutStart, long events, long customers, long helpable) {

  /** Tickets avoided for each eligible customer. */
  double effect() {
    return customers == 0 ? 0 : (double) helpable / customers;
  }
}
