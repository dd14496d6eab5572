package kb.page.request;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kb.answer.ErasableOfTickets;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/**
 * Deletes the files of a customer's requests, before their tickets are removed and nobody knows any
 * more whose they were.
 */
@Singleton
@Priority(ErasableOfTickets.BEFORE_THE_TICKETS)
final class ErasableFiles implements Erasable {

  private final RequestFiles files;

  ErasableFiles(RequestFiles files) {
    this.files = files;
  }

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    int deleted = 0;
    for (String ticket : tickets(connection, customer, subject)) {
      try {
        deleted += files.delete(ticket);
      } catch (IOException e) {
        throw new SQLException("the files of a request could not be deleted", e);
      }
    }
    return deleted;
  }

  private static List<String> tickets(Connection connection, String customer, Subject subject)
      throws SQLException {
    List<String> tickets = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select id from ticket where subject = ? or contact = ?")) {
      query.setString(1, subject.key());
      query.setString(2, customer);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tickets.add(rows.getString(1));
        }
      }
    }
    return tickets;
  }
}
