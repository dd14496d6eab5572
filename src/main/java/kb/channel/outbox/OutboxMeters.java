package kb.channel.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** The outbox in numbers, for an alarm when a desk is not told for long. */
@Singleton
final class OutboxMeters {

  void begin(@Observes StartupEvent start, MeterRegistry meters, Outbox outbox, Clock clock) {
    gauge(meters, outbox, "kb.outbox.waiting", box -> box.count(Parcel.State.WAITING));
    gauge(meters, outbox, "kb.outbox.dead", box -> box.count(Parcel.State.DEAD));
    gauge(meters, outbox, "kb.outbox.oldest.seconds", box -> oldest(box, clock));
  }

  private static void gauge(
      MeterRegistry meters, Outbox outbox, String name, ToDoubleFunction<Outbox> value) {
    Gauge.builder(name, outbox, value).register(meters);
  }

  private static double oldest(Outbox outbox, Clock clock) {
    return outbox
        .waitingSince()
        .map(since -> (double) Duration.between(since, clock.instant()).toSeconds())
        .orElse(0.0);
  }
}
