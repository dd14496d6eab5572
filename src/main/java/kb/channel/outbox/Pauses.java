package kb.channel.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the circuit to a desk that fails: until its pause is over nothing is tried there, then one
 * parcel, and only when that arrives the others. Safe for use by one thread.
 */
final class Pauses {

  private record Pause(int failures, Instant until) {}

  private final Backoff backoff;
  private final Map<String, Pause> pauses = new HashMap<>();

  Pauses(Backoff backoff) {
    this.backoff = backoff;
  }

  boolean isPaused(String desk, Instant now) {
    Pause pause = pauses.get(desk);
    return pause != null && now.isBefore(pause.until());
  }

  /** The desk failed; it may have said how long to leave it alone. */
  void failed(String desk, Instant now, @Nullable Duration asked) {
    Pause before = pauses.get(desk);
    int failures = before == null ? 1 : before.failures() + 1;
    Duration pause = backoff.after(failures);
    pauses.put(desk, new Pause(failures, now.plus(longer(pause, asked))));
  }

  void worked(String desk) {
    pauses.remove(desk);
  }

  static Duration longer(Duration one, @Nullable Duration other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }
}
