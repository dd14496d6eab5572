package kb.report.day;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kb.deflection.LedgerConfig;
import kb.deflection.erasure.Retention;
import kb.deflection.likeness.DraftSketches;
import kb.report.ReportRange;
import org.jspecify.annotations.Nullable;

/**
 * Once a day: closes the days that have become old enough, so that their sums stand, then deletes
 * the events whose time is over.
 */
@Singleton
public final class Housekeeping {

  private static final long SECONDS_AFTER_START = 300;
  private static final long DAY_SECONDS = 86_400;

  /** Days that nobody has looked at meanwhile are closed all the same. */
  private static final int DAYS_BACK = 400;

  private final Days days;
  private final Retention retention;
  private final DraftSketches drafts;
  private final Duration sketchesLive;
  private final Clock clock;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-housekeeping").daemon().factory());
  private @Nullable ScheduledFuture<?> next;

  public Housekeeping(
      Days days, Retention retention, DraftSketches drafts, LedgerConfig config, Clock clock) {
    this.days = days;
    this.retention = retention;
    this.drafts = drafts;
    this.sketchesLive = config.bounce().plus(config.lateness());
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    next =
        daily.scheduleWithFixedDelay(
            this::tidyOrSay, SECONDS_AFTER_START, DAY_SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes ShutdownEvent stop) {
    if (next != null) {
      next.cancel(false);
    }
    daily.shutdown();
  }

  private void tidyOrSay() {
    try {
      tidy();
    } catch (RuntimeException e) {
      Log.errorf("Old events were not deleted, tomorrow again: %s", e.getMessage());
    }
  }

  /** Closes what is due, then deletes what is due. */
  void tidy() {
    LocalDate firstKept = days.firstKept();
    days.of(new ReportRange(firstKept, firstKept.plusDays(DAYS_BACK), null, null));
    int deleted = retention.deleteBefore(days.start(firstKept));
    drafts.deleteBefore(clock.instant().minus(sketchesLive));
    Log.infof("Deleted %d rows of visits before %s", deleted, firstKept);
  }
}
