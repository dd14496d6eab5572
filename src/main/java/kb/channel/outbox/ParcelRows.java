package kb.channel.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads parcels from the ledger's database; {@link ParcelChanges} changes them. */
final class ParcelRows {

  private static final String COLUMNS =
      "id, desk, kind, ticket, payload, state, attempts, changes, next_at,"
          + " created_at, ended_at, error";

  private static final String DUE = "state = 'waiting' and next_at <= ? and leased_until <= ?";

  private ParcelRows() {}

  static boolean has(Connection connection, String desk, Kind kind, String ticket)
      throws SQLException {
    String sql = "select count(*) from outbox where desk = ? and ticket = ? and kind = ?";
    return number(connection, sql, desk, ticket, name(kind)) > 0;
  }

  static List<String> desksDue(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement query =
            bound(
                connection,
                "select distinct desk from outbox where " + DUE + " order by desk",
                now.toEpochMilli(),
                now.toEpochMilli());
        ResultSet rows = query.executeQuery()) {
      List<String> desks = new ArrayList<>();
      while (rows.next()) {
        desks.add(rows.getString(1));
      }
      return desks;
    }
  }

  static List<Parcel> due(Connection connection, String desk, Instant now, int most)
      throws SQLException {
    return select(
        connection,
        "where " + DUE + " and desk = ? order by next_at, id limit ?",
        now.toEpochMilli(),
        now.toEpochMilli(),
        desk,
        most);
  }

  static List<Parcel> list(Connection connection, Parcel.State state, int most)
      throws SQLException {
    return select(
        connection, "where state = ? order by created_at desc, id limit ?", name(state), most);
  }

  static Optional<Parcel> find(Connection connection, String id) throws SQLException {
    return select(connection, "where id = ?", id).stream().findFirst();
  }

  static Backlog backlog(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select count(*) filter (where state = 'waiting'), count(*) filter (where state ="
                    + " 'dead'), min(created_at) filter (where state = 'waiting')"
                    + " from outbox where state <> 'sent'");
        ResultSet row = query.executeQuery()) {
      row.next();
      long oldest = row.getLong(3);
      return new Backlog(
          row.getLong(1), row.getLong(2), oldest == 0 ? null : Instant.ofEpochMilli(oldest));
    }
  }

  private static List<Parcel> select(Connection connection, String where, Object... parameters)
      throws SQLException {
    try (PreparedStatement query =
            bound(connection, "select " + COLUMNS + " from outbox " + where, parameters);
        ResultSet rows = query.executeQuery()) {
      List<Parcel> parcels = new ArrayList<>();
      while (rows.next()) {
        parcels.add(read(rows));
      }
      return parcels;
    }
  }

  private static Parcel read(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
    return new Parcel(
        row.getString("id"),
        row.getString("desk"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("ticket"),
        row.getString("payload"),
        Parcel.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getInt("changes"),
        Instant.ofEpochMilli(row.getLong("next_at")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        endedAt,
        row.getString("error"));
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement query = bound(connection, sql, parameters);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  static PreparedStatement bound(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
