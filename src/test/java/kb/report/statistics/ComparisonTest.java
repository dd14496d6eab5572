package kb.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every vector of deflection-model A3.8. The upper end of 7/12 against 40/100 stands there with a
 * slip in one digit (…4444…), and its smallest effects are for equal variances on both sides.
 */
class ComparisonTest {

  private static final Offset<Double> EXACTLY = within(5e-9);

  @ParameterizedTest
  @CsvSource({"0, 20, 0, 0.16112516", "20, 20, 0.83887484, 1", "8, 10, 0.49016247, 0.94331785"})
  void wilson(long hits, long trials, double low, double high) {
    Interval interval = new Proportion(hits, trials).wilson();

    assertThat(interval.low()).isCloseTo(low, EXACTLY);
    assertThat(interval.high()).isCloseTo(high, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.2, 0.05243147, 0.33387265",
    "620, 1000, 4950, 9000, 0.07, 0.03783257, 0.10131230",
    "7, 12, 40, 100, 0.18333333, -0.09810148, 0.42441117",
    "0, 5, 0, 50, 0, -0.07134760, 0.43448246",
    "5, 5, 0, 5, 1, 0.38554901, 1"
  })
  void newcombe(
      long hitsH, long trialsH, long hitsT, long trialsT, double c, double low, double high) {
    Comparison comparison = comparison(hitsH, trialsH, hitsT, trialsT);

    assertThat(comparison.difference()).isCloseTo(c, EXACTLY);
    assertThat(comparison.newcombe().low()).isCloseTo(low, EXACTLY);
    assertThat(comparison.newcombe().high()).isCloseTo(high, EXACTLY);
  }

  @Test
  void theShareOfTicketsAvoidedAndTheirNumber() {
    Comparison comparison = comparison(620, 1000, 4950, 9000);

    assertThat(comparison.avoidedShare()).isCloseTo(0.1129, within(5e-5));
    assertThat(comparison.avoidedShareInterval().low()).isCloseTo(0.0656, within(5e-5));
    assertThat(comparison.avoidedShareInterval().high()).isCloseTo(0.1579, within(5e-5));
    assertThat(comparison.difference() * 9000).isCloseTo(630, within(1e-6));
    assertThat(comparison.newcombe().times(9000).low()).isCloseTo(340.5, within(0.05));
    assertThat(comparison.newcombe().times(9000).high()).isCloseTo(911.8, within(0.05));
  }

  @Test
  void theConfidenceSequenceIsWiderBecauseItMayBeLookedAtEveryDay() {
    Interval interval = comparison(620, 1000, 4950, 9000).confidenceSequence(20_000);

    assertThat(interval.low()).isCloseTo(0.01998067, EXACTLY);
    assertThat(interval.high()).isCloseTo(0.12001933, EXACTLY);
  }

  @Test
  void twelveHeldOutAreNotEnough() {
    assertThat(comparison(7, 12, 40, 100).isEnough()).isFalse();
    assertThat(comparison(25, 50, 20, 50).isEnough()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "9000, 1000, 0, 1, false",
    "9200, 1000, 0.4357, 0.509, false",
    "9000, 1110, 10.77, 0.00103, false",
    "9000, 1150, 19.95, 0.0000079, true"
  })
  void sampleRatio(long treated, long heldOut, double chiSquared, double p, boolean mismatch) {
    SampleRatio ratio = new SampleRatio(heldOut, treated, 0.10);

    assertThat(ratio.chiSquared()).isCloseTo(chiSquared, within(0.005));
    assertThat(ratio.p()).isCloseTo(p, within(p * 0.01 + 1e-12));
    assertThat(ratio.isMismatch()).isEqualTo(mismatch);
  }

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.1, 5241, 52405",
    "0.02, 0.2, 5905, 29522",
    "0.02, 0.5, 9490, 18979",
    "0.03, 0.1, 2331, 23306",
    "0.03, 0.2, 2628, 13138",
    "0.03, 0.5, 4231, 8462",
    "0.05, 0.1, 840, 8399",
    "0.05, 0.2, 948, 4739",
    "0.05, 0.5, 1531, 3062",
    "0.10, 0.1, 211, 2102",
    "0.10, 0.2, 238, 1188",
    "0.10, 0.5, 385, 770"
  })
  void sampleSize(double effect, double share, double heldOut, double total) {
    SampleSize size = new SampleSize(share, 0.60);

    assertThat(size.heldOut(effect)).isCloseTo(heldOut, within(1.0));
    assertThat(size.total(effect)).isCloseTo(total, within(1.0));
  }

  private static Comparison comparison(long hitsH, long trialsH, long hitsT, long trialsT) {
    return new Comparison(new Proportion(hitsH, trialsH), new Proportion(hitsT, trialsT));
  }
}
