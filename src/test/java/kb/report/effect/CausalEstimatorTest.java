package kb.report.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalEffect.Status;
import kb.report.effect.CausalEffect.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausalEstimatorTest {

  private static final Instant START = Instant.parse("2026-05-12T09:00:00Z");
  private static final Instant LATER = START.plus(Duration.ofDays(60));
  private static final CausalEstimator ESTIMATOR =
      new CausalEstimator(Duration.ofDays(7), Duration.ofDays(2), 20_000);

  private static final Conduct NOTHING = new Conduct(null, false, null, null, null, null);

  private final List<Trial> trials = new ArrayList<>();

  @Test
  void theVectorOfTheModel() {
    add(Arm.HOLDOUT, 1000, 620);
    add(Arm.TREATED, 9000, 4950);

    CausalEffect effect = ESTIMATOR.estimate(trials, LATER).orElseThrow();

    assertThat(effect.status()).isEqualTo(Status.ESTIMATED);
    assertThat(effect.windows()).extracting(Window::days).containsExactly(1, 7, 30);
    Estimate estimate = main(effect);
    assertThat(estimate.rate()).isCloseTo(0.07, within(1e-9));
    assertThat(estimate.interval().low()).isCloseTo(0.03783257, within(1e-8));
    assertThat(estimate.ticketsAvoided()).isCloseTo(630, within(1e-6));
    assertThat(estimate.ticketsAvoidedInterval().high()).isCloseTo(911.8, within(0.05));
    assertThat(estimate.honesty()).isCloseTo(630 / 4050.0, within(1e-9));
  }

  @Test
  void tooFewHeldOutGiveNoNumber() {
    add(Arm.HOLDOUT, 12, 7);
    add(Arm.TREATED, 100, 40);

    CausalEffect effect = ESTIMATOR.estimate(trials, LATER).orElseThrow();

    assertThat(effect.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
    assertThat(effect.windows()).allMatch(window -> window.estimate() == null);
  }

  @Test
  void sidesOfTheWrongSizeHideTheNumber() {
    add(Arm.HOLDOUT, 1150, 620);
    add(Arm.TREATED, 9000, 4950);

    CausalEffect effect = ESTIMATOR.estimate(trials, LATER).orElseThrow();

    assertThat(effect.status()).isEqualTo(Status.ASSIGNMENT_PROBLEM);
    assertThat(effect.windows()).allMatch(window -> window.estimate() == null);
    assertThat(effect.ratio().chiSquared()).isCloseTo(19.95, within(0.005));
  }

  @Test
  void aSubjectCountsOnceByTheirFirstVisit() {
    add(Arm.HOLDOUT, 100, 60);
    add(Arm.TREATED, 900, 500);
    List<Trial> first = List.copyOf(trials);
    for (Trial trial : first) {
      trials.add(again(trial));
    }

    assertThat(ESTIMATOR.estimate(trials, LATER)).isEqualTo(ESTIMATOR.estimate(first, LATER));
  }

  @Test
  void whoseWindowIsNotOverIsLeftOutOnBothSides() {
    add(Arm.HOLDOUT, 100, 60);
    add(Arm.TREATED, 900, 500);

    CausalEffect effect = ESTIMATOR.estimate(trials, START.plus(Duration.ofDays(5))).orElseThrow();

    assertThat(effect.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
    assertThat(effect.tooRecent()).isEqualTo(1000);
    assertThat(effect.windows().getFirst().heldOut().trials()).isEqualTo(100);
  }

  @Test
  void aTicketAfterTheWindowIsNoTicket() {
    for (int i = 0; i < 100; i++) {
      trials.add(trial("h" + i, Arm.HOLDOUT, Duration.ofDays(i < 50 ? 7 : 8)));
      trials.add(trial("t" + i, Arm.TREATED, null));
    }

    CausalEffect effect =
        ESTIMATOR
            .estimate(trials.stream().map(CausalEstimatorTest::even).toList(), LATER)
            .orElseThrow();

    assertThat(effect.windows().get(1).heldOut().hits()).isEqualTo(50);
    assertThat(effect.windows().get(2).heldOut().hits()).isEqualTo(100);
  }

  @Test
  void withoutAnExperimentThereIsNoEffect() {
    assertThat(ESTIMATOR.estimate(trials, LATER)).isEmpty();
  }

  private static Estimate main(CausalEffect effect) {
    Estimate estimate = effect.windows().get(1).estimate();
    if (estimate == null) {
      throw new AssertionError("no estimate in " + effect);
    }
    return estimate;
  }

  private void add(Arm arm, int subjects, int withTicket) {
    for (int i = 0; i < subjects; i++) {
      Duration ticket = i < withTicket ? Duration.ofMinutes(5) : null;
      trials.add(trial(arm + "-" + i, arm, ticket));
    }
  }

  private static Trial trial(String subject, Arm arm, @Nullable Duration ticketAfter) {
    Assignment assignment = new Assignment("2026-01", arm, 0.5, 0.10);
    boolean isDeflected = arm == Arm.TREATED && ticketAfter == null;
    return new Trial(subject, assignment, START, ticketAfter, isDeflected, NOTHING, "form", "uk");
  }

  private static Trial again(Trial first) {
    return new Trial(
        first.subject(),
        first.assignment(),
        START.plusSeconds(3600),
        null,
        true,
        NOTHING,
        first.channel(),
        first.lang());
  }

  private static Trial even(Trial trial) {
    Assignment assignment = new Assignment("2026-01", trial.assignment().arm(), 0.5, 0.5);
    return new Trial(
        trial.subject(),
        assignment,
        trial.eligibleAt(),
        trial.ticketAfter(),
        trial.isDeflected(),
        NOTHING,
        trial.channel(),
        trial.lang());
  }
}
