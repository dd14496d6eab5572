package kb.report.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HoldoutPlanTest {

  @Test
  void aSmallDeskSeesSevenPointsAfterSomeWeeksAtHalf() {
    HoldoutPlan plan = HoldoutPlan.of(320, 0.60);

    HoldoutPlan.Option seven =
        plan.options().stream()
            .filter(option -> option.share() == 0.5 && option.effect() == 0.07)
            .findFirst()
            .orElseThrow();
    assertThat(seven.weeks()).isCloseTo(4.9, within(0.1));
    assertThat(seven.ticketsForgone()).isCloseTo(seven.subjects() * 0.5 * 0.07, within(0.1));
  }

  @Test
  void aTenthHeldOutForgoesSeventyTicketsOfTenThousandCustomersAtSevenPoints() {
    HoldoutPlan plan = HoldoutPlan.of(1000, 0.60);

    HoldoutPlan.Option option =
        plan.options().stream()
            .filter(o -> o.share() == 0.1 && o.effect() == 0.07)
            .findFirst()
            .orElseThrow();
    assertThat(option.ticketsForgone() / option.subjects()).isCloseTo(70 / 10_000.0, within(1e-5));
  }

  @Test
  void withoutTrafficThereIsNothingToPlan() {
    assertThat(HoldoutPlan.of(0, 0).options()).isEmpty();
  }
}
