package kb.channel.outbox;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kb.channel.outbox.Delivery.Done;
import kb.channel.outbox.Delivery.Never;
import kb.channel.outbox.Delivery.NotNow;

/**
 * Delivers what is due, desk by desk. A desk that fails is left alone for a while and does not hold
 * up the others. For use by one thread.
 */
final class Deliveries {

  private static final int AT_ONCE = 50;

  private final Outbox outbox;
  private final Map<Kind, Courier> couriers;
  private final Backoff backoff;
  private final Pauses pauses;
  private final Duration giveUpAfter;
  private final Clock clock;

  Deliveries(
      Outbox outbox, List<Courier> couriers, Backoff backoff, Duration giveUpAfter, Clock clock) {
    this.outbox = outbox;
    this.couriers = couriers.stream().collect(Collectors.toMap(Courier::kind, Function.identity()));
    this.backoff = backoff;
    this.pauses = new Pauses(backoff);
    this.giveUpAfter = giveUpAfter;
    this.clock = clock;
  }

  /**
   * One round over everything that is due.
   *
   * @return how many parcels were delivered
   */
  int round() {
    int delivered = 0;
    for (String desk : outbox.desksDue()) {
      delivered += toDesk(desk);
    }
    return delivered;
  }

  /** Lets a desk be tried at once that is left alone for having failed. */
  void resume(String desk) {
    pauses.worked(desk);
  }

  private int toDesk(String desk) {
    int delivered = 0;
    for (Parcel parcel : outbox.due(desk, AT_ONCE)) {
      if (pauses.isPaused(desk, clock.instant())) {
        break;
      }
      if (outbox.take(parcel) && deliver(parcel)) {
        delivered++;
      }
    }
    return delivered;
  }

  private boolean deliver(Parcel parcel) {
    switch (attempt(parcel)) {
      case Done() -> {
        pauses.worked(parcel.desk());
        outbox.sent(parcel);
        return true;
      }
      case NotNow later -> {
        if (later.deskAway()) {
          pauses.failed(parcel.desk(), clock.instant(), later.after());
        }
        postpone(parcel, later);
      }
      case Never(String why) -> {
        pauses.worked(parcel.desk());
        Log.errorf("Desk %s refuses a parcel for good: %s", parcel.desk(), why);
        outbox.bury(parcel, why);
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

  private void postpone(Parcel parcel, NotNow later) {
    boolean tooOld = parcel.createdAt().plus(giveUpAfter).isBefore(clock.instant());
    if (tooOld) {
      Log.errorf("Gave up on a parcel for desk %s: %s", parcel.desk(), later.why());
      outbox.bury(parcel, later.why());
    } else {
      Duration pause = Pauses.longer(backoff.after(parcel.attempts() + 1), later.after());
      Log.warnf("Desk %s could not be told, again in %s: %s", parcel.desk(), pause, later.why());
      outbox.retry(parcel, pause, later.why());
    }
  }
}
