package kb.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kb.deflection.Subject;
import kb.deflection.erasure.Erasable;

/**
 * Removes the rows of a table that belong to a customer's tickets. Its beans come before the
 * tickets themselves, which say whose they are.
 */
public abstract class ErasableOfTickets implements Erasable {

  /** The priority of what has to be erased while the tickets still stand. */
  public static final int BEFORE_THE_TICKETS = 100;

  private final String table;

  /**
   * Removes from a table.
   *
   * @param table has a column {@code ticket} with the ticket's id; a name of ours, never of a
   *     caller
   */
  protected ErasableOfTickets(String table) {
    this.table = table;
  }

  @Override
  public final int erase(Connection connection, String customer, Subject subject)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from "
                + table
                + " where ticket in (select id from ticket where subject = ? or contact = ?)")) {
      delete.setString(1, subject.key());
      delete.setString(2, customer);
      return delete.executeUpdate();
    }
  }
}
