package kb.deflection.outcome;

import java.time.Duration;

/**
 * How long one waits before one believes that somebody is done.
 *
 * @param idle after this long without a sign of life a visit is over
 * @param bounce a ticket by the same customer this long after the visit takes a deflection back
 */
public record Windows(Duration idle, Duration bounce) {

  /** Half an hour, and a week. */
  public static final Windows DEFAULT = new Windows(Duration.ofMinutes(30), Duration.ofDays(7));

  public Windows {
    if (idle.isNegative() || bounce.compareTo(idle) < 0) {
      throw new IllegalArgumentException("a visit is over before its bounce window is");
    }
  }
}
