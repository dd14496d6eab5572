package kb.answer.outside;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kb.deflection.ledger.EventLedger;
import org.jspecify.annotations.Nullable;

/** What the looks at outside pages found, kept. Safe for use by many threads. */
@Singleton
public final class Checkups {

  private final EventLedger ledger;

  public Checkups(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** The last look at every page that was looked at, by its address. */
  public Map<String, Checkup> all() {
    return ledger.read(connection -> {
      Map<String, Checkup> found = new HashMap<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select url, status, problem, checked_at, failing_since from outside_page");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), read(rows));
        }
      }
      return found;
    });
  }

  private static Checkup read(ResultSet row) throws SQLException {
    long failing = row.getLong(5);
    Instant since = row.wasNull() ? null : Instant.ofEpochMilli(failing);
    return new Checkup(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        since);
  }

  /** The pages that links lead to which stand. */
  List<String> linked() {
    return ledger.read(connection -> {
      TreeSet<String> urls = new TreeSet<>();
      try (PreparedStatement query =
              connection.prepareStatement(
                  "select distinct target from link where article is null and undone_at is null");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          urls.add(rows.getString(1));
        }
      }
      return List.copyOf(urls);
    });
  }

  /**
   * Keeps what a look found; since when a page fails is remembered from the looks before.
   *
   * @param problem why it is no good; empty where it is there
   */
  void keep(String url, int status, String problem, Instant at) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into outside_page (url, status, problem, checked_at, failing_since) values"
                  + " (?,?,?,?,?) on conflict (url) do update set status = excluded.status,"
                  + " problem = excluded.problem, checked_at = excluded.checked_at,"
                  + " failing_since = case when excluded.failing_since is null then null"
                  + " else coalesce(outside_page.failing_since, excluded.failing_since) end")) {
        row.setString(1, url);
        row.setInt(2, status);
        row.setString(3, problem);
        row.setLong(4, at.toEpochMilli());
        bind(row, problem.isEmpty() ? null : at);
        return row.executeUpdate();
      }
    });
  }

  private static void bind(PreparedStatement row, @Nullable Instant failing) throws SQLException {
    if (failing == null) {
      row.setNull(5, Types.BIGINT);
    } else {
      row.setLong(5, failing.toEpochMilli());
    }
  }
}
