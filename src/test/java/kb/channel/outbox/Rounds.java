package kb.channel.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Rounds of the outbox's worker, made by a test instead of by a thread. */
public final class Rounds {

  private final Outbox outbox;
  private final Deliveries deliveries;

  public Rounds(Outbox outbox, List<Courier> couriers, RandomGenerator random, Clock clock) {
    this.outbox = outbox;
    this.deliveries =
        new Deliveries(
            outbox,
            couriers,
            new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15), random),
            Duration.ofDays(7),
            new SimpleMeterRegistry(),
            clock);
  }

  public int round() {
    return deliveries.round();
  }

  /**
   * Takes a parcel as a server does that is killed at this moment, or is very slow.
   *
   * @return what the slow one tells when it is done at last: that it could not deliver
   */
  public Runnable takeAndForget(String desk) {
    Parcel taken = outbox.take(outbox.due(desk, 1).getFirst()).orElseThrow();
    return () -> outbox.retry(taken, Duration.ofDays(1), "too slow");
  }
}
