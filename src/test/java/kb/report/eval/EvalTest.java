package kb.report.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import kb.report.effect.CausalEffect.Estimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The simulations of {@code kb eval}, small: enough to catch a number that is plainly wrong. */
class EvalTest {

  private static final int DESKS = 120;

  @Test
  void theCausalIntervalContainsTheTruthAndTheUsualCountDoesNot() {
    List<DeskReading> honest = read(UnaryOperator.identity());

    double covered =
        EvalDeflectionCommand.mean(honest, r -> EvalDeflectionCommand.holds(r) ? 1 : 0);
    double usual = EvalDeflectionCommand.mean(honest, DeskReading::shownAndLeft);
    double truth = EvalDeflectionCommand.mean(honest, DeskReading::truth);
    assertThat(covered).isGreaterThan(0.90);
    assertThat(usual).isGreaterThan(4 * truth);
  }

  @Test
  void forgedClicksMoveWhatIsConfirmedAndNotTheCausalNumberOfAnyDesk() {
    List<DeskReading> honest = read(UnaryOperator.identity());
    List<DeskReading> forged = read(truth -> truth.withForgedClicks(0.10));

    assertThat(EvalDeflectionCommand.mean(forged, DeskReading::confirmed))
        .isGreaterThan(EvalDeflectionCommand.mean(honest, DeskReading::confirmed) + 0.02);
    assertThat(forged).map(DeskReading::causal).map(EvalTest::rate).isEqualTo(rates(honest));
  }

  @Test
  void forgedVisitsMoveTheCausalNumberByLessThanAPointAndOnlyTowardsZero() {
    List<DeskReading> honest = read(UnaryOperator.identity());
    List<DeskReading> forged = read(truth -> truth.withForgedVisits(0.10));

    assertThat(EvalDeflectionCommand.moved(forged, honest)).isBetween(-0.0100, 0.0);
  }

  @Test
  void theTicketsAvoidedAreHeldThoughMachinesForgersAndSecondDevicesAreCounted() {
    List<DeskReading> troubled =
        read(truth ->
            truth.withBots(0.10).withForgedVisits(0.10).withTwoDevices(0.05).withLost(0.02));

    assertThat(EvalDeflectionCommand.mean(troubled, r -> EvalDeflectionCommand.holds(r) ? 1 : 0))
        .isGreaterThan(0.90);
  }

  private static double rate(@Nullable Estimate estimate) {
    return estimate == null ? Double.NaN : estimate.rate();
  }

  private static List<Double> rates(List<DeskReading> readings) {
    return readings.stream().map(reading -> rate(reading.causal())).toList();
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
