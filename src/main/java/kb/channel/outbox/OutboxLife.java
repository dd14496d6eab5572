package kb.channel.outbox;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Delivers while the server runs, to every desk on a thread of its own, and tidies up once a day.
 * Safe for use by many threads.
 */
@Singleton
public final class OutboxLife {

  private static final Duration TIDY_EVERY = Duration.ofDays(1);

  private final Outbox outbox;
  private final Deliveries deliveries;
  private final OutboxConfig config;
  private final Clock clock;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox").daemon().factory());
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("outbox-", 1).daemon().factory());
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private Instant tidyAt;

  OutboxLife(
      Outbox outbox,
      @All List<Courier> couriers,
      OutboxConfig config,
      MeterRegistry meters,
      Clock clock) {
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
            meters,
            clock);
  }

  void begin(@Observes StartupEvent start) {
    var unused = rounds.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  /** A delivery that is under way may end; what it told no more of is due again after its lease. */
  void end(@Observes ShutdownEvent stop) {
    rounds.shutdownNow();
    workers.shutdownNow();
  }

  private void round() {
    try {
      for (String desk : deliveries.desksDue()) {
        if (busy.add(desk)) {
          workers.execute(() -> deliver(desk));
        }
      }
      if (!clock.instant().isBefore(tidyAt)) {
        tidyAt = clock.instant().plus(TIDY_EVERY);
        outbox.forgetBefore(clock.instant().minus(config.remember()));
      }
    } catch (RuntimeException e) {
      Log.errorf("The outbox waits for the ledger: %s", e.getMessage());
    }
  }

  private void deliver(String desk) {
    try {
      deliveries.toDesk(desk);
    } catch (RuntimeException e) {
      Log.errorf("The outbox waits for the ledger: %s", e.getMessage());
    } finally {
      busy.remove(desk);
    }
  }

  /** Delivers what is due at once, and returns when it was tried. */
  public void deliverNow() {
    deliveries.round();
  }

  /** Lifts the pause of a desk that failed; what is due there is tried within a second. */
  void resume(String desk) {
    deliveries.resume(desk);
  }

  /** Desks that this server cannot tell, since when, and when they are tried again. */
  Map<String, Pauses.Pause> away() {
    return deliveries.away();
  }
}
