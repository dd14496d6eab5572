package kb.deflection;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kb.deflection.ledger.EventLedger;

/** Opens the ledger when the server starts, so that a bad one stops it with its reason. */
final class OpenLedger {

  private OpenLedger() {}

  @Produces
  @Singleton
  @Startup
  static EventLedger open(LedgerConfig config) {
    return EventLedger.open(config.url());
  }

  static void close(@Disposes EventLedger ledger) {
    ledger.close();
  }
}
