package kb.deflection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kb.deflection.intake.EventTimes.Derived;
import org.junit.jupiter.api.Test;

class EventTimesTest {

  private static final Instant START = Instant.parse("2026-05-12T09:00:00Z");
  private static final Instant RECEIVED = START.plusSeconds(120);

  @Test
  void aBrowserWhoseClockIsAYearOffIsUnderstoodWhenItSaysWhenItSent() {
    Instant created = START.minus(Duration.ofDays(365));

    assertThat(EventTimes.derive(created, created.plusSeconds(30), RECEIVED, START))
        .contains(new Derived(RECEIVED.minusSeconds(30), true));
  }

  @Test
  void aTimeAYearOffWithoutATimeOfSendingSaysNothing() {
    Instant created = START.minus(Duration.ofDays(365));

    assertThat(EventTimes.derive(created, null, RECEIVED, START)).isEmpty();
  }

  @Test
  void withoutATimeOfSendingTheBrowsersClockIsTakenToBeRight() {
    assertThat(EventTimes.derive(START.plusSeconds(7), null, RECEIVED, START))
        .contains(new Derived(START.plusSeconds(7), true));
  }

  @Test
  void aTimeBeforeTheVisitIsReplacedByTheTimeOfArrival() {
    assertThat(EventTimes.derive(START.minusSeconds(121), null, RECEIVED, START))
        .contains(new Derived(RECEIVED, false));
  }

  @Test
  void aTimeInTheFutureIsReplacedByTheTimeOfArrival() {
    assertThat(EventTimes.derive(RECEIVED.plusSeconds(5), null, RECEIVED, START))
        .contains(new Derived(RECEIVED, false));
  }
}
