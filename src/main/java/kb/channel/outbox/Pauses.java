package kb.channel.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the circuit to a desk that fails: until its pause is over nothing is tried there, then one
 * parcel, and only when that arrives the others. Safe for use by many threads.
 */
final class Pauses {

  /**
   * A desk that fails.
   *
   * @param failures how many attempts failed in a row
   * @param since when the first did
   * @param until when it is tried again
   */
  record Pause(int failures, Instant since, Instant until) {}

  private final Backoff backoff;
  private final Map<String, Pause> pauses = new TreeMap<>();

  Pauses(Backoff backoff) {
    this.backoff = backoff;
  }

  synchronized boolean isPaused(String desk, Instant now) {
    Pause pause = pauses.get(desk);
    return pause != null && now.isBefore(pause.until());
  }

  /**
   * The desk failed; it may have said how long to leave it alone.
   *
   * @return its pause, of which the first has one failure
   */
  synchronized Pause failed(String desk, Instant now, @Nullable Duration asked) {
    Pause before = pauses.get(desk);
    int failures = before == null ? 1 : before.failures() + 1;
    Instant since = before == null ? now : before.since();
    Pause pause = new Pause(failures, since, now.plus(longer(backoff.after(failures), asked)));
    pauses.put(desk, pause);
    return pause;
  }

  /**
   * The desk works.
   *
   * @return the pause that it ends; null where there was none
   */
  synchronized @Nullable Pause worked(String desk) {
    return pauses.remove(desk);
  }

  /** Every desk that fails, by name. */
  synchronized Map<String, Pause> all() {
    return new TreeMap<>(pauses);
  }

  static Duration longer(Duration one, @Nullable Duration other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }
}
