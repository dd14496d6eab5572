package kb.report.eval;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;
import kb.report.statistics.Comparison;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution.Sampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb eval statistics}: do the intervals hold what they promise. */
@Command(
    name = "statistics",
    description = "How often the intervals of the reports contain the truth, by simulation.")
public final class EvalStatisticsCommand implements Runnable {

  private static final int DAYS = 90;
  private static final int SUBJECTS_A_DAY = 500;
  private static final double RATE = 0.60;
  private static final double SHARE = 0.10;
  private static final long TIGHTEST_AT = 20_000;

  /** Subjects in all, and the rates of the held out and the treated. */
  private static final double[][] CELLS = {
    {2_000, 0.95, 0.90}, {2_000, 0.10, 0.08}, {10_000, 0.60, 0.53}, {50_000, 0.60, 0.58}
  };

  @Spec CommandSpec spec;

  @Option(
      names = "--runs",
      description = "Simulations of each case (default: ${DEFAULT-VALUE}).",
      defaultValue = "40000")
  int runs;

  @Option(
      names = "--quarters",
      description = "Quarters looked at every day (default: ${DEFAULT-VALUE}).",
      defaultValue = "4000")
  int quarters;

  @Option(names = "--seed", description = "(default: ${DEFAULT-VALUE})", defaultValue = "7")
  long seed;

  @Override
  public void run() {
    SplittableRandom random = new SplittableRandom(seed);
    PrintWriter out = spec.commandLine().getOut();
    for (double[] cell : CELLS) {
      out.printf(
          Locale.ROOT,
          "%,.0f subjects, %.0f %% held out, %.2f against %.2f: Newcombe holds in %.1f %%%n",
          cell[0],
          100 * SHARE,
          cell[1],
          cell[2],
          100 * coverage(random, (int) cell[0], cell[1], cell[2], runs));
    }
    FalseAlarms alarms = falseAlarms(random, quarters);
    out.printf(
        Locale.ROOT,
        "No effect, looked at on each of %d days: Newcombe excludes 0 at some look in %.1f %% of"
            + " quarters, the confidence sequence in %.1f %%%n",
        DAYS,
        100 * alarms.newcombe(),
        100 * alarms.sequence());
    out.flush();
  }

  /** How often Newcombe's interval contains the true difference. */
  static double coverage(
      SplittableRandom random, int subjects, double heldOutRate, double treatedRate, int runs) {
    UniformRandomProvider source = random::nextLong;
    int heldOut = (int) (subjects * SHARE);
    int treated = subjects - heldOut;
    Sampler h = BinomialDistribution.of(heldOut, heldOutRate).createSampler(source);
    Sampler t = BinomialDistribution.of(treated, treatedRate).createSampler(source);
    int held = 0;
    for (int i = 0; i < runs; i++) {
      Comparison comparison =
          new Comparison(new Proportion(h.sample(), heldOut), new Proportion(t.sample(), treated));
      held += comparison.newcombe().contains(heldOutRate - treatedRate) ? 1 : 0;
    }
    return (double) held / runs;
  }

  /** The share of quarters without any effect in which an interval excludes none at some look. */
  record FalseAlarms(double newcombe, double sequence) {}

  static FalseAlarms falseAlarms(SplittableRandom random, int quarters) {
    UniformRandomProvider source = random::nextLong;
    int heldOutADay = (int) (SUBJECTS_A_DAY * SHARE);
    int treatedADay = SUBJECTS_A_DAY - heldOutADay;
    Sampler h = BinomialDistribution.of(heldOutADay, RATE).createSampler(source);
    Sampler t = BinomialDistribution.of(treatedADay, RATE).createSampler(source);
    int newcombe = 0;
    int sequence = 0;
    for (int quarter = 0; quarter < quarters; quarter++) {
      long heldOutHits = 0;
      long treatedHits = 0;
      boolean byNewcombe = false;
      boolean bySequence = false;
      for (int day = 1; day <= DAYS; day++) {
        heldOutHits += h.sample();
        treatedHits += t.sample();
        Comparison comparison =
            new Comparison(
                new Proportion(heldOutHits, (long) day * heldOutADay),
                new Proportion(treatedHits, (long) day * treatedADay));
        byNewcombe |= excludesNothing(comparison.newcombe());
        bySequence |= excludesNothing(comparison.confidenceSequence(TIGHTEST_AT));
      }
      newcombe += byNewcombe ? 1 : 0;
      sequence += bySequence ? 1 : 0;
    }
    return new FalseAlarms((double) newcombe / quarters, (double) sequence / quarters);
  }

  private static boolean excludesNothing(Interval interval) {
    return !interval.contains(0);
  }
}
