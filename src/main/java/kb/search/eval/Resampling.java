package kb.search.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How sure a mean over queries is. The same numbers give the same answer every time. */
public final class Resampling {

  private static final long SEED = 7;
  private static final int SAMPLES = 2000;
  private static final int TRIALS = 10_000;

  private Resampling() {}

  /** A range that holds the true mean in 95 of 100 cases. */
  public record Interval(double low, double high) {}

  /** The percentile bootstrap (Efron) of the mean. */
  public static Interval interval(double[] values) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[sample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
  }

  /**
   * The paired randomisation test (Fisher): how often chance alone makes as large a difference.
   *
   * @param differences of the same measure, query by query
   * @return the two-sided p value
   */
  public static double significance(double[] differences) {
    SplittableRandom random = new SplittableRandom(SEED);
    double observed = Math.abs(Arrays.stream(differences).sum());
    double[] telling = Arrays.stream(differences).filter(value -> value != 0).toArray();
    int asLarge = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      double sum = 0;
      for (double value : telling) {
        sum += random.nextBoolean() ? value : -value;
      }
      if (Math.abs(sum) >= observed - 1e-12) {
        asLarge++;
      }
    }
    return (asLarge + 1.0) / (TRIALS + 1);
  }
}
