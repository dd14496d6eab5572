package kb.channel.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import kb.deflection.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to parcels, as changes of the ledger's database. */
final class ParcelChanges {

  /** The parcel while nobody else has taken it: the number of attempts is whose turn it is. */
  private static final String AS_TAKEN = "id = ? and attempts = ? and state = 'waiting'";

  private ParcelChanges() {}

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
        ParcelRows.name(parcel.kind()),
        parcel.ticket(),
        subject == null ? null : subject.key(),
        parcel.payload(),
        ParcelRows.name(parcel.state()),
        parcel.attempts(),
        parcel.nextAt().toEpochMilli(),
        parcel.createdAt().toEpochMilli());
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

  private static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = ParcelRows.bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }
}
