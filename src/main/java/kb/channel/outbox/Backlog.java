package kb.channel.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What help desks were not told yet.
 *
 * @param waiting how many parcels wait
 * @param dead how many were given up
 * @param since since when the oldest one waits
 */
public record Backlog(long waiting, long dead, @Nullable Instant since) {

  /** How long the oldest one has waited, in seconds. */
  long oldestSeconds(Instant now) {
    return since == null ? 0 : Duration.between(since, now).toSeconds();
  }
}
