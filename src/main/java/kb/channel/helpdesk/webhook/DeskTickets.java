package kb.channel.helpdesk.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import kb.answer.TicketStatus;
import kb.deflection.Subject;
import org.jspecify.annotations.Nullable;

/** The tickets of help desks and their webhooks as rows of the ledger's database. */
public final class DeskTickets {

  private DeskTickets() {}

  /** Whose ticket it is, by which desk, and as the desk's API names it. */
  public record Place(String desk, String remote, @Nullable Subject customer) {}

  static Optional<Standing> standing(Connection connection, String ticket) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select status, changed_at, closed_at, said_at from desk_ticket where ticket = ?")) {
      query.setString(1, ticket);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Standing(
                    TicketStatus.valueOf(row.getString(1)),
                    Instant.ofEpochMilli(row.getLong(2)),
                    moment(row, 3),
                    moment(row, 4)))
            : Optional.empty();
      }
    }
  }

  /** Where a ticket came from; empty for one that no desk told of. */
  public static Optional<Place> place(Connection connection, String ticket) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select desk, remote, subject from desk_ticket where ticket = ?")) {
      query.setString(1, ticket);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String key = row.getString(3);
        Subject customer = key == null ? null : new Subject(key, Subject.Strength.VERIFIED);
        return Optional.of(new Place(row.getString(1), row.getString(2), customer));
      }
    }
  }

  static void put(Connection connection, String ticket, Place place, Standing standing)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into desk_ticket (ticket, desk, remote, subject, status, changed_at,"
                + " closed_at, said_at) values (?,?,?,?,?,?,?,?) on conflict (ticket) do update"
                + " set subject = coalesce(desk_ticket.subject, excluded.subject),"
                + " status = excluded.status, changed_at = excluded.changed_at,"
                + " closed_at = excluded.closed_at, said_at = excluded.said_at")) {
      row.setString(1, ticket);
      row.setString(2, place.desk());
      row.setString(3, place.remote());
      row.setString(4, place.customer() == null ? null : place.customer().key());
      row.setString(5, standing.latest().name());
      row.setLong(6, standing.changedAt().toEpochMilli());
      setMoment(row, 7, standing.closedAt());
      setMoment(row, 8, standing.saidAt());
      row.executeUpdate();
    }
  }

  /** When a webhook of this digest was received. */
  static Optional<Instant> received(Connection connection, String desk, String digest)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select received_at from webhook_delivery where desk = ? and digest = ?")) {
      query.setString(1, desk);
      query.setString(2, digest);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
      }
    }
  }

  static void remember(Connection connection, String desk, String digest, String ticket, Instant at)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into webhook_delivery (desk, digest, ticket, received_at) values (?,?,?,?)"
                + " on conflict (desk, digest) do nothing")) {
      row.setString(1, desk);
      row.setString(2, digest);
      row.setString(3, ticket);
      row.setLong(4, at.toEpochMilli());
      row.executeUpdate();
    }
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static void setMoment(PreparedStatement row, int column, @Nullable Instant moment)
      throws SQLException {
    if (moment == null) {
      row.setNull(column, Types.BIGINT);
    } else {
      row.setLong(column, moment.toEpochMilli());
    }
  }
}
