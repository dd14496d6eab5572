package kb.channel.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long each time up to a longest, less a random part of
 * up to half, so that many do not come back at the same moment ("equal jitter", Brooker,
 * Exponential Backoff And Jitter, AWS 2015). As safe for use by many threads as its random is.
 */
final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * @param failures how many there were in a row, from 1
   */
  Duration after(int failures) {
    double whole =
        Math.min(
            (double) longest.toMillis(),
            (double) first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS)));
    return Duration.ofMillis((long) (whole / 2 + random.nextDouble() * whole / 2));
  }
}
