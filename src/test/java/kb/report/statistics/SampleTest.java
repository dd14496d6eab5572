package kb.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void theMedianIsTheMiddleAndOfTwoTheLower() {
    assertThat(new Sample(3, 1, 2).median()).isEqualTo(2);
    assertThat(new Sample(4, 1, 2, 3).median()).isEqualTo(2);
    assertThat(new Sample().median()).isZero();
  }

  /** Welch's interval: 3 against 2, both with variance 2.5 and 1 of 5 and 3 values. */
  @Test
  void theIntervalOfTheMeansIsWelchs() {
    Interval interval = new Sample(1, 2, 3, 4, 5).meanAbove(new Sample(1, 2, 3));

    assertThat(interval.low()).isCloseTo(1 - 1.959964 * Math.sqrt(0.5 + 1 / 3.0), within(1e-6));
    assertThat(interval.high()).isCloseTo(1 + 1.959964 * Math.sqrt(0.5 + 1 / 3.0), within(1e-6));
  }

  @Test
  void theIntervalOfTheMediansHoldsTheTruthInAbout95Of100() {
    SplittableRandom random = new SplittableRandom(7);
    int held = 0;
    for (int i = 0; i < 400; i++) {
      Sample slow = exponential(random, 200, 10);
      Sample quick = exponential(random, 300, 8);
      held += slow.medianAbove(quick, random.split()).contains(2 * Math.log(2)) ? 1 : 0;
    }
    assertThat(held).isBetween(368, 396);
  }

  private static Sample exponential(SplittableRandom random, int size, double mean) {
    return new Sample(
        IntStream.range(0, size).mapToDouble(i -> -mean * Math.log(random.nextDouble())).toArray());
  }
}
