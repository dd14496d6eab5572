package kb.answer;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/** Removes the tickets of a customer: those they sent, and those that name them to be answered. */
@Singleton
final class ErasableTickets implements Erasable {

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from ticket where subject = ? or contact = ?")) {
      delete.setString(1, subject.key());
      delete.setString(2, customer);
      return delete.executeUpdate();
    }
  }
}
