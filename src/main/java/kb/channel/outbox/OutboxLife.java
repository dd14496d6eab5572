package kb.channel.outbox;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Delivers while the server runs, on a thread of its own, and tidies up once a day. Safe for use by
 * many threads.
 */
@Singleton
public final class OutboxLife {

  private static final Duration TIDY_EVERY = Duration.ofDays(1);

  private final Outbox outbox;
  private final Deliveries deliveries;
  private final OutboxConfig config;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox").daemon().factory());
  private Instant tidyAt;

  OutboxLife(Outbox outbox, @All List<Courier> couriers, OutboxConfig config, Clock clock) {
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
    this.tidyAt = clock.instant();
    this.deliveries =
        new Deliveries(
            outbox,
            couriers,
            new Backoff(config.firstPause(), config.longestPause(), new SecureRandom()),
            config.giveUpAfter(),
            clock);
  }

  void begin(@Observes StartupEvent start) {
    var unused = worker.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  /** A delivery that is under way may end; what it told no more of is due again after its lease. */
  void end(@Observes ShutdownEvent stop) {
    worker.shutdownNow();
  }

  /** Delivers what is due at once, and returns when it was tried. */
  public void deliverNow() {
    CompletableFuture.runAsync(this::round, worker).join();
  }

  /** Lifts the pause of a desk that failed, and delivers what is due. */
  void resume(String desk) {
    worker.execute(() -> {
      deliveries.resume(desk);
      round();
    });
  }

  private void round() {
    try {
      deliveries.round();
      if (!clock.instant().isBefore(tidyAt)) {
        tidyAt = clock.instant().plus(TIDY_EVERY);
        outbox.forgetBefore(clock.instant().minus(config.remember()));
      }
    } catch (RuntimeException e) {
      Log.errorf("The outbox waits for the ledger: %s", e.getMessage());
    }
  }
}
