package kb.answer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.deflection.Subject;
import kb.deflection.ledger.EventLedger;
import org.jspecify.annotations.Nullable;

/** The table of tickets. Safe for use by many threads. */
final class TicketRows {

  private static final String COLUMNS =
      "id, channel, visit, lang, title, body, page, contact, status, created_at";

  private final EventLedger ledger;

  TicketRows(EventLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Keeps a ticket that is open, unless one of its id is kept.
   *
   * @param subject the key of who sent it
   */
  void insert(Ticket ticket, @Nullable String subject) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into ticket (id, channel, subject, visit, lang, title, body, page,"
                  + " contact, status, created_at) values (?,?,?,?,?,?,?,?,?,?,?)"
                  + " on conflict (id) do nothing")) {
        row.setString(1, ticket.id());
        row.setString(2, ticket.channel());
        row.setString(3, subject);
        row.setString(4, ticket.visit());
        row.setString(5, ticket.lang());
        row.setString(6, ticket.subject());
        row.setString(7, ticket.body());
        row.setString(8, ticket.page());
        row.setString(9, ticket.contact());
        row.setString(10, TicketStatus.OPEN.name());
        row.setLong(11, ticket.createdAt().toEpochMilli());
        return row.executeUpdate();
      }
    });
  }

  void update(Ticket ticket) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement("update ticket set status = ? where id = ?")) {
        row.setString(1, ticket.status().name());
        row.setString(2, ticket.id());
        return row.executeUpdate();
      }
    });
  }

  void retell(Ticket ticket) {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "update ticket set lang = ?, title = ?, body = ? where id = ?")) {
        row.setString(1, ticket.lang());
        row.setString(2, ticket.subject());
        row.setString(3, ticket.body());
        row.setString(4, ticket.id());
        return row.executeUpdate();
      }
    });
  }

  Optional<TicketStatus> status(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select status from ticket where id = ?")) {
        query.setString(1, id);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next() ? Optional.of(TicketStatus.of(rows.getString(1))) : Optional.empty();
        }
      }
    });
  }

  Optional<Ticket> find(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select " + COLUMNS + " from ticket where id = ?")) {
        query.setString(1, id);
        return read(query).stream().findFirst();
      }
    });
  }

  List<Ticket> newest(boolean openOnly, int most) {
    String open = openOnly ? " where status in ('OPEN', 'REOPENED')" : "";
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + COLUMNS
                  + " from ticket"
                  + open
                  + " order by created_at desc, id desc limit ?")) {
        query.setInt(1, most);
        return read(query);
      }
    });
  }

  Optional<Subject> sender(String id) {
    return ledger.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select subject from ticket where id = ? and subject is not null")) {
        query.setString(1, id);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next()
              ? Optional.of(new Subject(rows.getString(1), Subject.Strength.VERIFIED))
              : Optional.empty();
        }
      }
    });
  }

  private static List<Ticket> read(PreparedStatement query) throws SQLException {
    List<Ticket> tickets = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tickets.add(
            new Ticket(
                rows.getString("id"),
                rows.getString("channel"),
                null,
                rows.getString("visit"),
                rows.getString("lang"),
                rows.getString("title"),
                rows.getString("body"),
                rows.getString("page"),
                rows.getString("contact"),
                TicketStatus.of(rows.getString("status")),
                Instant.ofEpochMilli(rows.getLong("created_at"))));
      }
    }
    return tickets;
  }
}
