package kb.report.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The simulations of {@code kb eval}, small: enough to catch a number that is plainly wrong. */
class EvalTest {

  private static final int DESKS = 120;

  @Test
  void theCausalIntervalContainsTheTruthAndTheUsualCountDoesNot() {
    List<DeskReading> honest = read(UnaryOperator.identity());

    double covered =
        EvalDeflectionCommand.mean(honest, r -> EvalDeflectionCommand.contains(r) ? 1 : 0);
    double usual = EvalDeflectionCommand.mean(honest, DeskReading::shownAndLeft);
    double truth = EvalDeflectionCommand.mean(honest, DeskReading::truth);
    assertThat(covered).isGreaterThan(0.90);
    assertThat(usual).isGreaterThan(4 * truth);
  }

  @Test
  void forgedSolvedMovesWhatIsConfirmedButHardlyTheCausalNumberAndOnlyTowardsZero() {
    List<DeskReading> honest = read(UnaryOperator.identity());
    List<DeskReading> forged = read(truth -> truth.withForged(0.10));

    double before = EvalDeflectionCommand.mean(honest, EvalDeflectionCommand::causal);
    double after = EvalDeflectionCommand.mean(forged, EvalDeflectionCommand::causal);
    assertThat(EvalDeflectionCommand.mean(forged, DeskReading::confirmed))
        .isGreaterThan(EvalDeflectionCommand.mean(honest, DeskReading::confirmed) + 0.05);
    assertThat(before - after).isBetween(0.0, 0.015);
  }

  @Test
  void newcombeHoldsAndDailyLooksNeedTheConfidenceSequence() {
    SplittableRandom random = new SplittableRandom(7);

    assertThat(EvalStatisticsCommand.coverage(random, 10_000, 0.60, 0.53, 10_000))
        .isBetween(0.94, 0.96);
    EvalStatisticsCommand.FalseAlarms alarms = EvalStatisticsCommand.falseAlarms(random, 300);
    assertThat(alarms.newcombe()).isGreaterThan(0.15);
    assertThat(alarms.sequence()).isLessThanOrEqualTo(0.05);
  }

  private static List<DeskReading> read(UnaryOperator<DeskTruth> change) {
    return EvalDeflectionCommand.read(DESKS, 1500, 0.5, 7, change);
  }
}
