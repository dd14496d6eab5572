package kb.report.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import kb.report.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The vectors of deflection-model A3.10. */
class SavingsTest {

  @Test
  void moneyIsARange() {
    CausalEffect.Estimate estimate =
        new CausalEffect.Estimate(
            0.07,
            new Interval(0, 1),
            new Interval(0, 1),
            null,
            null,
            630,
            new Interval(340.5, 911.8),
            null,
            null);

    Money money = Objects.requireNonNull(new Savings(List.of(4.0, 6.5, 9.0), "USD").on(estimate));

    assertThat(money.low()).isCloseTo(1362, within(0.5));
    assertThat(money.likely()).isCloseTo(4095, within(0.5));
    assertThat(money.high()).isCloseTo(8206, within(0.5));
  }
}
