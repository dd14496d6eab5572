package kb.report.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Assignment;
import kb.deflection.Assignment.Arm;
import kb.report.effect.Guardrail.Measure;
import kb.report.effect.Guardrail.State;
import kb.report.statistics.Proportion;
import org.junit.jupiter.api.Test;

class GuardrailsTest {

  private static final Instant START = Instant.parse("2026-05-12T09:00:00Z");
  private static final Instant LATER = START.plus(Duration.ofDays(60));
  private static final Conduct WROTE = wrote(120);
  private static final Conduct LEFT = new Conduct(null, true, null, null, null, null);

  private final List<Trial> trials = new ArrayList<>();
  private final Guardrails guardrails = new Guardrails(Duration.ofDays(7), Duration.ofDays(2));

  @Test
  void withoutAnExperimentNothingCanBeCompared() {
    assertThat(guardrails.of(trials, LATER)).isEmpty();
  }

  @Test
  void suggestionsThatSlowCustomersDownBeyondATenthBreakTheGuardrail() {
    for (int i = 0; i < 300; i++) {
      add(Arm.TREATED, wrote(150 + i % 20));
      add(Arm.HOLDOUT, wrote(100 + i % 20));
    }

    Guardrail found = found(Measure.TIME_TO_SUBMIT);

    assertThat(found.state()).isEqualTo(State.BROKEN);
    assertThat(found.worseBy()).isEqualTo(50);
    assertThat(found.margin()).isCloseTo(10.9, within(0.05));
  }

  @Test
  void aSecondMoreIsBorne() {
    for (int i = 0; i < 300; i++) {
      add(Arm.TREATED, wrote(31 + i % 3));
      add(Arm.HOLDOUT, wrote(30 + i % 3));
    }

    assertThat(found(Measure.TIME_TO_SUBMIT).state()).isEqualTo(State.HELD);
    assertThat(found(Measure.TIME_TO_SUBMIT).margin()).isEqualTo(5);
  }

  @Test
  void moreWhoLeaveWithoutReadingBreakTheGuardrail() {
    for (int i = 0; i < 1000; i++) {
      add(Arm.TREATED, i < 400 ? LEFT : WROTE);
      add(Arm.HOLDOUT, i < 300 ? LEFT : WROTE);
    }

    Guardrail found = found(Measure.LEFT_UNREAD);

    assertThat(found.state()).isEqualTo(State.BROKEN);
    assertThat(found.with()).isEqualTo(0.4);
    assertThat(found.without()).isEqualTo(0.3);
    assertThat(found.worseBy()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void aDifferenceThatMayBeChanceIsUnclear() {
    for (int i = 0; i < 100; i++) {
      add(Arm.TREATED, i < 32 ? LEFT : WROTE);
      add(Arm.HOLDOUT, i < 30 ? LEFT : WROTE);
    }

    assertThat(found(Measure.LEFT_UNREAD).state()).isEqualTo(State.UNCLEAR);
  }

  @Test
  void aReopeningAfterTheWindowIsNone() {
    for (int i = 0; i < 200; i++) {
      add(Arm.TREATED, reopened(Duration.ofDays(8)));
      add(Arm.HOLDOUT, reopened(Duration.ofDays(7)));
    }

    assertThat(found(Measure.REOPENED).with()).isZero();
    assertThat(found(Measure.REOPENED).without()).isEqualTo(1);
    assertThat(found(Measure.REOPENED).state()).isEqualTo(State.HELD);
  }

  @Test
  void onlyTicketsThatWereResolvedCanBeReopened() {
    for (int i = 0; i < 200; i++) {
      add(Arm.TREATED, i < 10 ? reopened(Duration.ofDays(1)) : WROTE);
      add(Arm.HOLDOUT, WROTE);
    }

    assertThat(found(Measure.REOPENED).of()).isEqualTo(10);
    assertThat(found(Measure.REOPENED).state()).isEqualTo(State.NOT_ENOUGH_DATA);
  }

  @Test
  void ticketsThatLackMoreBreakTheGuardrail() {
    for (int i = 0; i < 200; i++) {
      add(Arm.TREATED, scored(0.5 + i % 2 * 0.1));
      add(Arm.HOLDOUT, scored(0.7 + i % 2 * 0.1));
    }

    Guardrail found = found(Measure.INCOMPLETENESS);

    assertThat(found.worseBy()).isCloseTo(0.2, within(1e-9));
    assertThat(found.state()).isEqualTo(State.BROKEN);
  }

  @Test
  void whoseWindowIsNotOverIsLeftOut() {
    for (int i = 0; i < 300; i++) {
      add(Arm.TREATED, WROTE);
      add(Arm.HOLDOUT, WROTE);
    }

    assertThat(guardrails.of(trials, START.plus(Duration.ofDays(15))))
        .allMatch(guardrail -> guardrail.state() == State.NOT_ENOUGH_DATA);
  }

  @Test
  void negativeVerdictsAreComparedWithTheTimeBefore() {
    Guardrail found = Guardrails.notSolved(new Proportion(90, 1000), new Proportion(40, 1000));

    assertThat(found.state()).isEqualTo(State.BROKEN);
    assertThat(found.worseBy()).isCloseTo(0.05, within(1e-9));
  }

  private Guardrail found(Measure measure) {
    return guardrails.of(trials, LATER).stream()
        .filter(guardrail -> guardrail.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private void add(Arm arm, Conduct conduct) {
    Assignment assignment = new Assignment("2026-01", arm, 0.5, 0.5);
    trials.add(
        new Trial(
            "клієнт-" + trials.size(), assignment, START, null, false, conduct, "form", "uk"));
  }

  private static Conduct wrote(long seconds) {
    return new Conduct(Duration.ofSeconds(seconds), false, null, null, null, null);
  }

  private static Conduct reopened(Duration after) {
    return new Conduct(null, false, null, Duration.ofHours(3), after, null);
  }

  private static Conduct scored(double completeness) {
    return new Conduct(null, false, null, null, null, completeness);
  }
}
