package kb.report.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kb.deflection.ledger.EventLedger;
import kb.report.ReportRange;

/**
 * What was counted of each day when it was closed. A closed day is never edited in silence: when a
 * late fact changes it, the old and the new value are kept as a revision. Safe for use by many
 * threads.
 */
@Singleton
public final class ClosedDays {

  private static final Map<CellKey, DaySum> NO_VISITS =
      Map.of(CellKey.of(null, null), DaySum.EMPTY);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventLedger ledger;

  public ClosedDays(EventLedger ledger) {
    this.ledger = ledger;
  }

  /** Closes a day, or revises it where it was closed with other numbers. */
  void close(LocalDate day, Map<CellKey, DaySum> sums, Instant now) {
    // a day without a visit is closed too: a visit that is told of later is a revision
    Map<CellKey, DaySum> counted = sums.isEmpty() ? NO_VISITS : sums;
    if (of(day).equals(counted)) {
      return;
    }
    ledger.write(connection -> {
      Map<CellKey, DaySum> before = read(connection, day);
      for (CellKey key : union(before, counted)) {
        DaySum old = before.getOrDefault(key, DaySum.EMPTY);
        DaySum fresh = counted.getOrDefault(key, DaySum.EMPTY);
        if (!before.isEmpty() && old.isRevisedBy(fresh)) {
          revise(connection, day, key, old, fresh, now);
        }
        store(connection, day, key, fresh, now);
      }
      return counted.size();
    });
  }

  /** What a day was closed with; empty for one that was not closed. */
  Map<CellKey, DaySum> of(LocalDate day) {
    return ledger.read(connection -> read(connection, day));
  }

  /** The revisions of the days of a range, of its channel and language alone where it names one. */
  public RevisionReport report(ReportRange range) {
    return new RevisionReport(
        range,
        revisions(range).stream()
            .filter(revision -> range.covers(revision.channel(), revision.lang()))
            .toList());
  }

  /** Every revision of the days of a range, oldest first. */
  public List<Revision> revisions(ReportRange range) {
    return ledger.read(connection -> {
      List<Revision> revisions = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select day, channel, lang, before, after, reason, revised_at from revision where"
                  + " day >= ? and day <= ? order by revised_at, day, channel, lang")) {
        query.setString(1, range.from().toString());
        query.setString(2, range.to().toString());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            revisions.add(
                new Revision(
                    LocalDate.parse(rows.getString(1)),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    Instant.ofEpochMilli(rows.getLong(7))));
          }
        }
      }
      return revisions;
    });
  }

  private static Map<CellKey, DaySum> read(Connection connection, LocalDate day)
      throws SQLException {
    Map<CellKey, DaySum> counted = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select channel, lang, counted from closed_day where day = ?")) {
      query.setString(1, day.toString());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          CellKey key = new CellKey(rows.getString(1), rows.getString(2));
          counted.put(key, JSON.readValue(rows.getString(3), DaySum.class));
        }
      }
    } catch (JsonProcessingException e) {
      throw new SQLException("the closed day " + day + " is not JSON", e);
    }
    return counted;
  }

  private static void store(
      Connection connection, LocalDate day, CellKey key, DaySum sum, Instant now)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into closed_day (day, channel, lang, counted, closed_at) values (?,?,?,?,?) on"
                + " conflict (day, channel, lang) do update set counted = excluded.counted")) {
      row.setString(1, day.toString());
      row.setString(2, key.channel());
      row.setString(3, key.lang());
      row.setString(4, json(sum));
      row.setLong(5, now.toEpochMilli());
      row.executeUpdate();
    }
  }

  private static void revise(
      Connection connection, LocalDate day, CellKey key, DaySum before, DaySum after, Instant now)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into revision (id, day, channel, lang, before, after, reason, revised_at)"
                + " values (?,?,?,?,?,?,?,?)")) {
      row.setString(1, UUID.randomUUID().toString());
      row.setString(2, day.toString());
      row.setString(3, key.channel());
      row.setString(4, key.lang());
      row.setString(5, json(before));
      row.setString(6, json(after));
      row.setString(7, "a fact arrived after the day was closed");
      row.setLong(8, now.toEpochMilli());
      row.executeUpdate();
    }
  }

  private static Set<CellKey> union(Map<CellKey, DaySum> one, Map<CellKey, DaySum> other) {
    Set<CellKey> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private static String json(DaySum sum) throws SQLException {
    try {
      return JSON.writeValueAsString(sum);
    } catch (JsonProcessingException e) {
      throw new SQLException("a sum that cannot be written", e);
    }
  }
}
