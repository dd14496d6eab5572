package kb.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15), new Random(1));

  @Test
  void eachPauseIsAtMostTwiceTheFormerAndAtLeastHalfOfIt() {
    for (int i = 0; i < 1000; i++) {
      assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
      assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80));
      assertThat(backoff.after(5000)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    }
  }

  @Test
  void pausesAreSpread() {
    TreeSet<Duration> pauses = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      pauses.add(backoff.after(6));
    }
    assertThat(pauses).hasSizeGreaterThan(90);
  }
}
