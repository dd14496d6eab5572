package kb.answer.insert;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/** Removes what was inserted for a customer's tickets; before the tickets, which say whose. */
@Singleton
@Priority(100)
public final class ErasableInserts implements Erasable {

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from sent_insert where ticket in"
                + " (select id from ticket where subject = ? or contact = ?)")) {
      delete.setString(1, subject.key());
      delete.setString(2, customer);
      return delete.executeUpdate();
    }
  }
}
