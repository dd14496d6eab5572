package kb.channel.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import kb.deflection.ledger.LedgerUnavailable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what waits for help desks, and which of them are away. Never a reason not to be ready: a
 * desk that is down is no trouble of ours.
 */
@Readiness
@Singleton
final class OutboxHealth implements HealthCheck {

  private final Outbox outbox;
  private final OutboxLife life;
  private final Clock clock;

  OutboxHealth(Outbox outbox, OutboxLife life, Clock clock) {
    this.outbox = outbox;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox").up();
    life.away().forEach((desk, pause) -> answer.withData("away." + desk, "" + pause.since()));
    try {
      Backlog backlog = outbox.backlog();
      return answer
          .withData("waiting", backlog.waiting())
          .withData("dead", backlog.dead())
          .withData("oldestSeconds", backlog.oldestSeconds(clock.instant()))
          .build();
    } catch (LedgerUnavailable e) {
      return answer.withData("waiting", "unknown").build();
    }
  }
}
