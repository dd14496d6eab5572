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
      "id, desk, kind, ticket, payload, state, attempts, changes, next_at,"
          + " created_at, ended_at, error";

  private static final String DUE = "state = 'waiting' and next_at <= ? and leased_until <= ?";

  /** The parcel while nobody else has taken it: the number of attempts is whose turn it is. */
  private static final String AS_TAKEN = "id = ? and attempts = ? and state = 'waiting'";

  private ParcelRows() {}

  /**
   * Puts a parcel in; where one of its kind is under way for the ticket, counts a change of that
   * one, and has it tried again if it was given up.
   */
  static void want(Connection connection, Parcel parcel, @Nullable Subject subject)
      throws SQLException {
    String revived = " = case when outbox.state = 'dead' then excluded.";
    insert(
        connection,
        parcel,
        subject,
        "on conflict (desk, kind, ticket) where state <> 'sent' do update set"
            + " changes = outbox.changes + 1, state = 'waiting', ended_at = null,"
            + " next_at"
            + revived
            + "next_at else outbox.next_at end,"
            + " created_at"
            + revived
            + "created_at else outbox.created_at end");
  }

  /** Puts a parcel in unless one of its kind is under way for the ticket. */
  static void insert(Connection connection, Parcel parcel, @Nullable Subject subject)
      throws SQLException {
    insert(connection, parcel, subject, "on conflict do nothing");
  }

  private static void insert(
      Connection connection, Parcel parcel, @Nullable Subject subject, String onConflict)
      throws SQLException {
    update(
        connection,
        "insert into outbox (id, desk, kind, ticket, subject, payload, state, attempts, next_at,"
            + " created_at) values (?,?,?,?,?,?,?,?,?,?) "
            + onConflict,
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

  /** Of those who saw the same number of attempts one gets it: the row is locked as it changes. */
  static boolean take(Connection connection, Parcel parcel, Instant lease) throws SQLException {
    return update(
            connection,
            "update outbox set attempts = attempts + 1, leased_until = ? where " + AS_TAKEN,
            lease.toEpochMilli(),
            parcel.id(),
            parcel.attempts())
        == 1;
  }

  static boolean sent(Connection connection, Parcel taken, Instant at) throws SQLException {
    return update(
            connection,
            "update outbox set state = 'sent', ended_at = ?, error = null, payload = ''"
                + " where "
                + AS_TAKEN,
            at.toEpochMilli(),
            taken.id(),
            taken.attempts())
        == 1;
  }

  /** Puts another parcel in after one that was sent, where that one has changed since. */
  static void follow(Connection connection, Parcel sent, Parcel another) throws SQLException {
    update(
        connection,
        "insert into outbox (id, desk, kind, ticket, subject, payload, state, attempts, next_at,"
            + " created_at) select ?, desk, kind, ticket, subject, ?, 'waiting', 0, ?, ?"
            + " from outbox where id = ? and changes > ?",
        another.id(),
        another.payload(),
        another.nextAt().toEpochMilli(),
        another.createdAt().toEpochMilli(),
        sent.id(),
        sent.changes());
  }

  static int bury(Connection connection, Parcel taken, Instant at, Instant next, String why)
      throws SQLException {
    int buried =
        update(
            connection,
            "update outbox set state = 'dead', ended_at = ?, error = ?, leased_until = 0"
                + " where "
                + AS_TAKEN
                + " and changes = ?",
            at.toEpochMilli(),
            why,
            taken.id(),
            taken.attempts(),
            taken.changes());
    return buried == 1 ? buried : postpone(connection, taken, next, why);
  }

  static int postpone(Connection connection, Parcel taken, Instant next, String why)
      throws SQLException {
    return update(
        connection,
        "update outbox set next_at = ?, error = ?, leased_until = 0 where " + AS_TAKEN,
        next.toEpochMilli(),
        why,
        taken.id(),
        taken.attempts());
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
        row.getInt("changes"),
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
