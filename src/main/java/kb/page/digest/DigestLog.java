package kb.page.digest;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kb.deflection.ledger.EventLedger;

/**
 * Which weekly letters were sent: each once, also by several servers on one ledger and after
 * restarts. Safe for use by many threads.
 */
@Singleton
public final class DigestLog {

  /** Whoever began to send and was not heard of for so long is believed to be gone. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final EventLedger ledger;

  public DigestLog(EventLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Takes the sending of a letter over.
   *
   * @param due the day of the letter
   * @return false where it was sent, or is being sent by another
   */
  boolean take(LocalDate due, Instant now) {
    int rows =
        ledger.write(connection -> {
          try (PreparedStatement row =
              connection.prepareStatement(
                  "insert into digest (due, taken_at) values (?,?) on conflict (due) do update"
                      + " set taken_at = excluded.taken_at"
                      + " where digest.sent_at is null and digest.taken_at < ?")) {
            row.setString(1, due.toString());
            row.setLong(2, now.toEpochMilli());
            row.setLong(3, now.minus(PATIENCE).toEpochMilli());
            return row.executeUpdate();
          }
        });
    return rows == 1;
  }

  /** Says that the letter is sent. */
  void sent(LocalDate due, Instant now) {
    update("update digest set sent_at = ? where due = ?", due, now.toEpochMilli());
  }

  /** Gives a letter back that was not sent, for the next try. */
  void giveBack(LocalDate due) {
    update("update digest set sent_at = null, taken_at = ? where due = ?", due, 0);
  }

  private void update(String sql, LocalDate due, long moment) {
    ledger.write(connection -> {
      try (PreparedStatement row = connection.prepareStatement(sql)) {
        row.setLong(1, moment);
        row.setString(2, due.toString());
        return row.executeUpdate();
      }
    });
  }
}
