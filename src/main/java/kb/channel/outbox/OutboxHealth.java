package kb.channel.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kb.deflection.ledger.LedgerUnavailable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what waits for help desks. Never a reason not to be ready: a desk that is down is no
 * trouble of ours.
 */
@Readiness
@Singleton
final class OutboxHealth implements HealthCheck {

  private final Outbox outbox;
  private final Clock clock;

  OutboxHealth(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      long oldest =
          outbox
              .waitingSince()
              .map(since -> Duration.between(since, clock.instant()).toSeconds())
              .orElse(0L);
      return HealthCheckResponse.named("outbox")
          .up()
          .withData("waiting", outbox.count(Parcel.State.WAITING))
          .withData("dead", outbox.count(Parcel.State.DEAD))
          .withData("oldestSeconds", oldest)
          .build();
    } catch (LedgerUnavailable e) {
      return HealthCheckResponse.named("outbox").up().withData("waiting", "unknown").build();
    }
  }
}
