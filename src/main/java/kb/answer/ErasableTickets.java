package kb.answer;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;
import kb.deflection.erasure.ErasableEvents;

/**
 * Removes the tickets of a customer: those they sent, and those that name them to be answered. A
 * ticket that its help desk reports again stays removed.
 */
@Singleton
final class ErasableTickets implements Erasable {

  private final ErasableEvents events;

  ErasableTickets(ErasableEvents events) {
    this.events = events;
  }

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    forgetThoseThatName(connection, customer);
    try (PreparedStatement delete =
        connection.prepareStatement("delete from ticket where subject = ? or contact = ?")) {
      delete.setString(1, subject.key());
      delete.setString(2, customer);
      return delete.executeUpdate();
    }
  }

  private void forgetThoseThatName(Connection connection, String contact) throws SQLException {
    List<String> tickets = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select id from ticket where contact = ?")) {
      query.setString(1, contact);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tickets.add(rows.getString(1));
        }
      }
    }
    for (String ticket : tickets) {
      events.forgetTicket(connection, ticket);
    }
  }
}
