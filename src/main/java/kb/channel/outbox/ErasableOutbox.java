package kb.channel.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/** Removes what help desks were, or still are, to be told of a customer. */
@Singleton
public final class ErasableOutbox implements Erasable {

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where subject = ?")) {
      delete.setString(1, subject.key());
      return delete.executeUpdate();
    }
  }
}
