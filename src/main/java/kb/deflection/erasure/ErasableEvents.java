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
 * deflection and a reopening is still one; the ids of their tickets are replaced by hashes that
 * only recognise them.
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
    forgetTickets(
        connection,
        "select id, ticket from event where source = 'helpdesk' and subject = ?",
        subject.key());
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event set subject = ?, digest = 'erased' where subject = ?")) {
      update.setString(1, "erased:" + UUID.randomUUID());
      update.setString(2, subject.key());
      return update.executeUpdate();
    }
  }

  /** Takes a ticket's name out of the events, of a ticket whose customer they do not know. */
  public void forgetTicket(Connection connection, String ticket) throws SQLException {
    forgetTickets(
        connection,
        "select id, ticket from event where source = 'helpdesk' and ticket = ?",
        ticket);
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
  private void forgetTickets(Connection connection, String sql, String key) throws SQLException {
    List<String[]> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, key);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event set id = ?, ticket = ?, digest = 'erased' where source = 'helpdesk' and"
                + " id = ?")) {
      for (String[] event : found) {
        update.setString(1, subjects.tombstone(event[0]));
        update.setString(2, event[1] == null ? null : subjects.tombstone(event[1]));
        update.setString(3, event[0]);
        update.executeUpdate();
      }
    }
  }
}
