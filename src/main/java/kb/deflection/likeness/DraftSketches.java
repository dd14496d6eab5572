package kb.deflection.likeness;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.Work;

/**
 * The sketches of what customers wrote last in a visit, kept until no ticket can take its
 * deflection back. Of visitors whom nobody knows there is none. Safe for use by many threads.
 */
@Singleton
public final class DraftSketches implements Erasable {

  private final EventLedger ledger;

  @Inject
  public DraftSketches(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Puts a sketch in the place of the visit's last one, in the ledger's turn. */
  public static Work<Integer> put(String visit, Subject customer, Sketch sketch, Instant now) {
    return connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into draft_sketch (visit, subject, lang, bits, sketched_at) values (?,?,?,?,?)"
                  + " on conflict (visit) do update set subject = excluded.subject, lang ="
                  + " excluded.lang, bits = excluded.bits, sketched_at = excluded.sketched_at")) {
        row.setString(1, visit);
        row.setString(2, customer.key());
        row.setString(3, sketch.lang());
        row.setString(4, sketch.bits());
        row.setLong(5, now.toEpochMilli());
        return row.executeUpdate();
      }
    };
  }

  /**
   * How alike a text is to what a customer wrote in each visit; those left out that say nothing.
   */
  public Map<String, Double> alike(Subject customer, Sketch text) {
    return ledger.read(connection -> {
      Map<String, Double> alike = new TreeMap<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select visit, lang, bits from draft_sketch where subject = ?")) {
        query.setString(1, customer.key());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            double cosine = text.likeness(new Sketch(rows.getString(2), rows.getString(3)));
            if (!Double.isNaN(cosine)) {
              alike.put(rows.getString(1), Math.round(cosine * 1000) / 1000.0);
            }
          }
        }
      }
      return alike;
    });
  }

  /** Deletes those of before a moment. */
  public void deleteBefore(Instant horizon) {
    ledger.write(connection -> {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from draft_sketch where sketched_at < ?")) {
        delete.setLong(1, horizon.toEpochMilli());
        return delete.executeUpdate();
      }
    });
  }

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from draft_sketch where subject = ?")) {
      delete.setString(1, subject.key());
      return delete.executeUpdate();
    }
  }
}
