package kb.report.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;

/** Measurements of one kind, such as seconds. Immutable. */
public final class Sample {

  private static final int RESAMPLES = 2000;

  private final double[] sorted;

  public Sample(double... values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  public int size() {
    return sorted.length;
  }

  /** The middle value, the lower of two; 0 where there is none. */
  public double median() {
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }

  /** The mean; 0 where there is none. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(0);
  }

  /**
   * By how much this median is above another's: its interval at 95 % by the percentile bootstrap
   * (Efron 1979). Neither may be empty.
   *
   * @param random the same gives the same
   */
  public Interval medianAbove(Sample other, SplittableRandom random) {
    UniformRandomProvider source = random::nextLong;
    Sampler mine = middlePlace().createSampler(source);
    Sampler theirs = other.middlePlace().createSampler(source);
    double[] differences = new double[RESAMPLES];
    Arrays.setAll(differences, i -> at(mine.sample()) - other.at(theirs.sample()));
    Arrays.sort(differences);
    int tail = RESAMPLES / 40;
    return new Interval(differences[tail], differences[RESAMPLES - 1 - tail]);
  }

  /** By how much this mean is above another's: its interval at 95 %. Neither may be empty. */
  public Interval meanAbove(Sample other) {
    double difference = mean() - other.mean();
    double reach = Normal.Z95 * Math.sqrt(variance() / size() + other.variance() / other.size());
    return new Interval(difference - reach, difference + reach);
  }

  /**
   * Where the median of n values drawn again from n stands among them, from 0 to 1: where the
   * middle of n uniform numbers does, which is Beta distributed. So a drawing takes one number
   * instead of n.
   */
  private BetaDistribution middlePlace() {
    int middle = (size() - 1) / 2 + 1;
    return BetaDistribution.of(middle, size() - middle + 1);
  }

  private double at(double place) {
    return sorted[(int) Math.min(sorted.length - 1, place * sorted.length)];
  }

  private double variance() {
    double mean = mean();
    return Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum()
        / Math.max(1, size() - 1);
  }
}
