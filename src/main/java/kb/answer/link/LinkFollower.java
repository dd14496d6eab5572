package kb.answer.link;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whoever has to know of every link, such as an outbox: told in the transaction that keeps it, so
 * that neither is ever there without the other.
 */
public interface LinkFollower {

  /**
   * A link was made, or taken back ({@link Link#stands}).
   *
   * @param connection of the transaction; whoever calls commits
   */
  void follow(Connection connection, Link link) throws SQLException;
}
