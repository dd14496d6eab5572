package kb.deflection.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kb.deflection.Subject;
import kb.deflection.SubjectKeys;

/**
 * Removes a customer from the events without changing a number: their key is replaced by one made
 * of nothing but chance, the same in all their events, so that a ticket still takes back a
 * deflection; the ids of their tickets are replaced by hashes that only recognise them.
 */
@Singleton
public final class ErasableEvents implements Erasable {

  private final SubjectKeys subjects;

  public ErasableEvents(SubjectKeys subjects) {
    this.subjects = subjects;
  }

  @Override
  public int erase(Connection connection, String customer, Subject subject) throws SQLException {
    forgetQuarantined(connection, subject);
    renameTickets(connection, subject);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event set subject = ?, ticket = null, digest = 'erased' where subject = ?")) {
      update.setString(1, "erased:" + UUID.randomUUID());
      update.setString(2, subject.key());
      return update.executeUpdate();
    }
  }

  private static void forgetQuarantined(Connection connection, Subject subject)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from quarantine where subject = ? or visit in (select visit from event where"
                + " subject = ?)")) {
      delete.setString(1, subject.key());
      delete.setString(2, subject.key());
      delete.executeUpdate();
    }
  }

  /** The ids of events of tickets contain the ticket's. */
  private void renameTickets(Connection connection, Subject subject) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id from event where subject = ? and source = 'helpdesk'")) {
      query.setString(1, subject.key());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event set id = ? where source = 'helpdesk' and id = ?")) {
      for (String id : ids) {
        update.setString(1, subjects.tombstone(id));
        update.setString(2, id);
        update.executeUpdate();
      }
    }
  }
}
