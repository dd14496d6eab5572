package kb.deflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kb.deflection.Assignment.Arm;
import kb.deflection.Subject.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of deflection-model A3.3. */
class HoldOutTest {

  private static final String SALT = "exp-2026-01";

  @ParameterizedTest
  @CsvSource({
    "user:42, 0.04625860",
    "user:43, 0.89144435",
    "sess:0b7e, 0.24487060",
    "user:олена, 0.17289693"
  })
  void everyCustomerHasAPlaceOfTheirOwn(String subject, double bucket) {
    assertThat(HoldOut.bucket(SALT, subject)).isCloseTo(bucket, within(5e-9));
  }

  @Test
  void theShareHeldOutIsTheShareAskedFor() {
    int held = 0;
    for (int i = 0; i < 200_000; i++) {
      held += HoldOut.bucket(SALT, "u" + i) < 0.10 ? 1 : 0;
    }
    assertThat(held / 200_000.0).isCloseTo(0.09982, within(5e-6));
  }

  @Test
  void aTenthHoldsOutWhoFallsBelowIt() {
    HoldOut holdOut = new HoldOut(0.10, "2026-01", SALT);

    assertThat(holdOut.assign(new Subject("user:42", Strength.CLAIMED)).orElseThrow().arm())
        .isEqualTo(Arm.HOLDOUT);
    assertThat(holdOut.assign(new Subject("user:43", Strength.CLAIMED)).orElseThrow().arm())
        .isEqualTo(Arm.TREATED);
  }

  @Test
  void withoutAShareThereIsNoExperiment() {
    assertThat(new HoldOut(0, "1", SALT).assign(new Subject("user:42", Strength.CLAIMED)))
        .isEmpty();
  }

  @Test
  void aShareThatHoldsEverybodyOutIsRefused() {
    assertThatThrownBy(() -> new HoldOut(1, "1", SALT))
        .hasMessageContaining("kb.ledger.holdout.share is 1.0");
  }
}
