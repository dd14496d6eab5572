package kb.report.demo;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import kb.deflection.ledger.EventLedger;

/** Knows whether a ledger is a demo's. Safe for use by many threads. */
@Singleton
public final class Demo {

  private final EventLedger ledger;

  public Demo(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Whether the ledger holds simulated events. */
  public boolean isOn() {
    return has("select 1 from event where source = ? limit 1");
  }

  /** Whether the ledger holds any event that is none of a demo's. */
  boolean hasRealEvents() {
    return has("select 1 from event where source <> ? and id not like 'demo:%' limit 1");
  }

  private boolean has(String sql) {
    return ledger.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setString(1, DemoVisit.SOURCE);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next();
        }
      }
    });
  }
}
