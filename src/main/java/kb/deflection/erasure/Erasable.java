package kb.deflection.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import kb.deflection.Subject;

/** A room's tables that hold something of people, and how it is removed. */
public interface Erasable {

  /**
   * Removes a customer, in the transaction that removes them everywhere.
   *
   * @param customer as the ticket system names them, never to be stored or logged
   * @param subject their key
   * @return how many rows were removed or emptied
   */
  int erase(Connection connection, String customer, Subject subject) throws SQLException;
}
