package kb.channel.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import kb.channel.outbox.Delivery.Done;
import kb.channel.outbox.Delivery.Never;
import kb.channel.outbox.Delivery.NotNow;

/**
 * Delivers what is due, desk by desk. A desk that fails is left alone for a while. Safe for use by
 * many threads: of those that deliver to one desk one does and the others wait, so that a desk that
 * is slow holds up nobody but itself.
 */
final class Deliveries {

  private static final int AT_ONCE = 50;

  private final Outbox outbox;
  private final Map<Kind, Courier> couriers;
  private final Backoff backoff;
  private final Pauses pauses;
  private final Duration giveUpAfter;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  Deliveries(
      Outbox outbox,
      List<Courier> couriers,
      Backoff backoff,
      Duration giveUpAfter,
      MeterRegistry meters,
      Clock clock) {
    this.outbox = outbox;
    this.couriers = couriers.stream().collect(Collectors.toMap(Courier::kind, Function.identity()));
    this.backoff = backoff;
    this.pauses = new Pauses(backoff);
    this.giveUpAfter = giveUpAfter;
    this.meters = meters;
    this.clock = clock;
  }

  /** Desks for which something is due and which are not left alone. */
  List<String> desksDue() {
    return outbox.desksDue().stream()
        .filter(desk -> !pauses.isPaused(desk, clock.instant()))
        .toList();
  }

  /**
   * Delivers what is due for every desk, and waits for what is being delivered just now.
   *
   * @return how many parcels were delivered
   */
  int round() {
    Set<String> desks = new TreeSet<>(turns.keySet());
    desks.addAll(desksDue());
    return desks.stream().mapToInt(this::toDesk).sum();
  }

  /**
   * Delivers what is due for a desk.
   *
   * @return how many parcels were delivered
   */
  int toDesk(String desk) {
    ReentrantLock turn = turns.computeIfAbsent(desk, it -> new ReentrantLock());
    turn.lock();
    try {
      int delivered = 0;
      for (Parcel parcel : outbox.due(desk, AT_ONCE)) {
        if (pauses.isPaused(desk, clock.instant())) {
          break;
        }
        Optional<Parcel> taken = outbox.take(parcel);
        if (taken.isPresent() && deliver(taken.get())) {
          delivered++;
        }
      }
      return delivered;
    } finally {
      turn.unlock();
    }
  }

  private boolean deliver(Parcel taken) {
    switch (attempt(taken)) {
      case Done() -> {
        isBack(taken.desk());
        count(taken, "delivered");
        outbox.sent(taken);
        return true;
      }
      case NotNow later -> {
        if (later.deskAway()) {
          isAway(taken.desk(), later);
        }
        postpone(taken, later);
      }
      case Never(String why) -> {
        isBack(taken.desk());
        count(taken, "refused");
        Log.errorf("Desk %s refuses a parcel for good: %s", taken.desk(), why);
        outbox.bury(taken, why);
      }
    }
    return false;
  }

  private Delivery attempt(Parcel parcel) {
    try {
      return Objects.requireNonNull(couriers.get(parcel.kind()), "a courier of each kind")
          .deliver(parcel);
    } catch (RuntimeException e) {
      Log.errorf(e, "A parcel for desk %s could not be made ready", parcel.desk());
      return new NotNow("could not be made ready: " + e.getClass().getSimpleName(), null, false);
    }
  }

  /** One line when a desk begins to fail and one when it is back, however often it is tried. */
  private void isAway(String desk, NotNow later) {
    if (pauses.failed(desk, clock.instant(), later.after()).failures() == 1) {
      Log.warnf("Desk %s cannot be told, notes wait in the outbox: %s", desk, later.why());
    }
  }

  private void isBack(String desk) {
    Pauses.Pause pause = pauses.worked(desk);
    if (pause != null) {
      Log.infof(
          "Desk %s can be told again, after %s and %d attempts",
          desk, Duration.between(pause.since(), clock.instant()), pause.failures());
    }
  }

  private void postpone(Parcel taken, NotNow later) {
    count(taken, "postponed");
    boolean tooOld = taken.createdAt().plus(giveUpAfter).isBefore(clock.instant());
    if (tooOld) {
      Log.errorf("Gave up on a parcel for desk %s: %s", taken.desk(), later.why());
      outbox.bury(taken, later.why());
      return;
    }
    if (!later.deskAway() && taken.attempts() == 1) {
      Log.warnf("A parcel for desk %s has to wait: %s", taken.desk(), later.why());
    }
    Duration pause = Pauses.longer(backoff.after(taken.attempts()), later.after());
    outbox.retry(taken, pause, later.why());
  }

  private void count(Parcel parcel, String result) {
    meters.counter("kb.outbox.attempts", "desk", parcel.desk(), "result", result).increment();
  }

  /** Desks that fail, since when, and when they are tried again. */
  Map<String, Pauses.Pause> away() {
    return pauses.all();
  }

  /** Lets a desk be tried at once that is left alone for having failed. */
  void resume(String desk) {
    pauses.worked(desk);
  }
}
