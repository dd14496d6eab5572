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
import kb.deflection.Subject;
import org.jspecify.annotations.Nullable;

/** Parcels as rows of the ledger's database. */
final class ParcelRows {

  private static final String COLUMNS =
      "id, desk, kind, ticket, payload, state, attempts, next_at, created_at, ended_at, error";

  private ParcelRows() {}

  static void insert(Connection connection, Parcel parcel, @Nullable Subject subject)
      throws SQLException {
    update(
        connection,
        "insert into outbox (id, desk, kind, ticket, subject, payload, state, attempts, next_at,"
            + " created_at) values (?,?,?,?,?,?,?,?,?,?)",
        parcel.id(),
        parcel.desk(),
        name(parcel.kind()),
        parcel.ticket(),
        subject == null ? null : subject.key(),
        parcel.payload(),
        name(parcel.state()),
        parcel.attempts(),
        parcel.nextAt().toEpochMilli(),
        parcel.createdAt().toEpochMilli());
  }

  static boolean hasUntouched(Connection connection, Kind kind, String ticket) throws SQLException {
    return number(
            connection,
            "select count(*) from outbox where ticket = ? and kind = ? and state = 'waiting' and"
                + " attempts = 0",
            ticket,
            name(kind))
        > 0;
  }

  static boolean has(Connection connection, String desk, Kind kind, String ticket)
      throws SQLException {
    String sql = "select count(*) from outbox where desk = ? and ticket = ? and kind = ?";
    return number(connection, sql, desk, ticket, name(kind)) > 0;
  }

  static List<String> desksDue(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement query =
        bound(
            connection,
            "select distinct desk from outbox where state = 'waiting' and next_at <= ?"
                + " order by desk",
            now.toEpochMilli())) {
      List<String> desks = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          desks.add(rows.getString(1));
        }
      }
      return desks;
    }
  }

  static List<Parcel> due(Connection connection, String desk, Instant now, int most)
      throws SQLException {
    return select(
        connection,
        "where state = 'waiting' and desk = ? and next_at <= ? order by next_at, id limit ?",
        desk,
        now.toEpochMilli(),
        most);
  }

  static boolean take(Connection connection, Parcel parcel, Instant lease) throws SQLException {
    return update(
            connection,
            "update outbox set attempts = attempts + 1, next_at = ? where id = ? and attempts = ?"
                + " and state = 'waiting'",
            lease.toEpochMilli(),
            parcel.id(),
            parcel.attempts())
        == 1;
  }

  static int end(
      Connection connection, String id, Parcel.State state, Instant at, @Nullable String why)
      throws SQLException {
    String payload = state == Parcel.State.SENT ? ", payload = ''" : "";
    return update(
        connection,
        "update outbox set state = ?, ended_at = ?, error = ?" + payload + " where id = ?",
        name(state),
        at.toEpochMilli(),
        why,
        id);
  }

  static int postpone(Connection connection, String id, Instant next, String why)
      throws SQLException {
    return update(
        connection,
        "update outbox set next_at = ?, error = ? where id = ?",
        next.toEpochMilli(),
        why,
        id);
  }

  static boolean revive(Connection connection, String id, Instant now) throws SQLException {
    return update(
            connection,
            "update outbox set state = 'waiting', ended_at = null, next_at = ?, created_at = ?"
                + " where id = ? and state <> 'sent'",
            now.toEpochMilli(),
            now.toEpochMilli(),
            id)
        == 1;
  }

  static List<Parcel> list(Connection connection, Parcel.State state, int most)
      throws SQLException {
    return select(
        connection, "where state = ? order by created_at desc, id limit ?", name(state), most);
  }

  static Optional<Parcel> find(Connection connection, String id) throws SQLException {
    return select(connection, "where id = ?", id).stream().findFirst();
  }

  static long count(Connection connection, Parcel.State state) throws SQLException {
    return number(connection, "select count(*) from outbox where state = ?", name(state));
  }

  static Optional<Instant> waitingSince(Connection connection) throws SQLException {
    long oldest =
        number(
            connection, "select coalesce(min(created_at), 0) from outbox where state = 'waiting'");
    return oldest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest));
  }

  static int deleteBefore(Connection connection, Instant horizon) throws SQLException {
    return update(
            connection,
            "delete from outbox where state = 'sent' and ended_at < ?",
            horizon.toEpochMilli())
        + update(
            connection,
            "delete from webhook_delivery where received_at < ?",
            horizon.toEpochMilli());
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
        Instant.ofEpochMilli(row.getLong("next_at")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        endedAt,
        row.getString("error"));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement query = bound(connection, sql, parameters);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
