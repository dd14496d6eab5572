package kb.deflection.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done with the ledger's tables over one connection. */
@FunctionalInterface
public interface Work<T> {

  /** Does it; whoever calls opens, commits and closes. */
  T over(Connection connection) throws SQLException;
}
