package kb.channel.helpdesk.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/** Removes the tickets that a customer has at help desks, and the webhooks that told of them. */
@Singleton
public final class ErasableDeskTickets implements Erasable {

  private static final List<String> DELETES =
      List.of(
          "delete from webhook_delivery where ticket in"
              + " (select ticket from desk_ticket where subject = ?)",
          "delete from desk_ticket where subject = ?");

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    int rows = 0;
    for (String sql : DELETES) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setString(1, subject.key());
        rows += delete.executeUpdate();
      }
    }
    return rows;
  }
}
