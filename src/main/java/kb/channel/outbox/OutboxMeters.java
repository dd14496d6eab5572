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
    gauge(meters, outbox, "kb.outbox.waiting", "Not told yet", Backlog::waiting);
    gauge(meters, outbox, "kb.outbox.dead", "Given up", Backlog::dead);
    gauge(
        meters,
        outbox,
        "kb.outbox.oldest.seconds",
        "How long the oldest has waited",
        it -> it.oldestSeconds(clock.instant()));
    Gauge.builder("kb.outbox.desks.away", life, it -> it.away().size())
        .description("Desks that this server cannot tell")
        .register(meters);
  }

  private static void gauge(
      MeterRegistry meters,
      Outbox outbox,
      String name,
      String what,
      ToDoubleFunction<Backlog> value) {
    Gauge.builder(name, outbox, it -> value.applyAsDouble(it.backlog()))
        .description(what)
        .register(meters);
  }
}
