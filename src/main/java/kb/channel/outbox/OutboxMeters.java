package kb.channel.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.ToDoubleFunction;

/** The outbox in numbers, for an alarm when a desk is not told for long. */
@Singleton
final class OutboxMeters {

  void begin(
      @Observes StartupEvent start,
      MeterRegistry meters,
      Outbox outbox,
      OutboxLife life,
      Clock clock) {
    gauge(meters, outbox, "kb.outbox.waiting", Backlog::waiting);
    gauge(meters, outbox, "kb.outbox.dead", Backlog::dead);
    gauge(meters, outbox, "kb.outbox.oldest.seconds", it -> it.oldestSeconds(clock.instant()));
    Gauge.builder("kb.outbox.desks.away", life, it -> it.away().size()).register(meters);
  }

  private static void gauge(
      MeterRegistry meters, Outbox outbox, String name, ToDoubleFunction<Backlog> value) {
    Gauge.builder(name, outbox, it -> value.applyAsDouble(it.backlog())).register(meters);
  }
}
