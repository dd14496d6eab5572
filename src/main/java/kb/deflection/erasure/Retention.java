package kb.deflection.erasure;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kb.deflection.ledger.EventLedger;

/** Deletes what is older than it may become. Safe for use by many threads. */
@Singleton
public final class Retention {

  /** A ticket is needed this much longer, for the visits before it. */
  private static final Duration LONGEST_WINDOW = Duration.ofDays(31);

  private static final List<String> TOO_OLD =
      List.of(
          "delete from event where type <> 'visit_started' and visit in (select visit from event"
              + " where type = 'visit_started' and happened_at < ?)",
          "delete from event where type = 'visit_started' and happened_at < ?");
  private static final List<String> LEFT_OVER =
      List.of(
          "delete from event where happened_at < ? and type <> 'visit_started' and not exists"
              + " (select 1 from event s where s.visit = event.visit and s.type ="
              + " 'visit_started')",
          "delete from quarantine where received_at < ?");

  private final EventLedger ledger;

  public Retention(EventLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Deletes every visit that began before a moment, and what is left over from long before it.
   *
   * @return how many rows were deleted
   */
  public int deleteBefore(Instant horizon) {
    int deleted =
        ledger.write(connection -> {
          int rows = 0;
          for (String sql : TOO_OLD) {
            rows += delete(connection.prepareStatement(sql), horizon);
          }
          for (String sql : LEFT_OVER) {
            rows += delete(connection.prepareStatement(sql), horizon.minus(LONGEST_WINDOW));
          }
          return rows;
        });
    if (deleted > 0) {
      ledger.scrub();
    }
    return deleted;
  }

  private static int delete(PreparedStatement statement, Instant horizon) throws SQLException {
    try (statement) {
      statement.setLong(1, horizon.toEpochMilli());
      return statement.executeUpdate();
    }
  }
}
