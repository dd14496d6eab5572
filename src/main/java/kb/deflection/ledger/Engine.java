package kb.deflection.ledger;

import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The two databases a ledger can live in, and how each is made to keep its promises. */
enum Engine {
  SQLITE("org.sqlite.JDBC") {
    @Override
    void prepare(String url) {
      Path folder = Path.of(file(url)).toAbsolutePath().getParent();
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new LedgerUnavailable("the folder of the ledger cannot be made: " + folder, e);
      }
    }

    @Override
    Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("journal_mode", "WAL");
      properties.setProperty("synchronous", "FULL");
      properties.setProperty("busy_timeout", "5000");
      properties.setProperty("secure_delete", "true");
      return properties;
    }

    @Override
    void verify(Connection connection) throws SQLException {
      require(connection, "journal_mode", "wal");
      require(connection, "synchronous", "2");
    }

    @Override
    void scrub(Connection connection) throws SQLException {
      // secure_delete has zeroed the pages; this empties the log that still holds their old
      // versions
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
        if (rows.next() && rows.getInt(1) != 0) {
          throw new SQLException("a reader holds on to an older state");
        }
      }
    }

    @Override
    void lock(Connection connection, String name) {
      // a file belongs to one server, which has a lock of its own
    }

    @Override
    boolean blames(SQLException error) {
      return error instanceof SQLiteException sqlite
          && WRONG_DATA.contains(sqlite.getResultCode().code & PRIMARY_CODE);
    }
  },

  POSTGRESQL("org.postgresql.Driver") {
    @Override
    void prepare(String url) {}

    @Override
    Properties properties() {
      Properties properties = new Properties();
      // this connection waits for the disk, whatever the server's default
      properties.setProperty("options", "-c synchronous_commit=on");
      properties.setProperty("ApplicationName", "pidkazka");
      return properties;
    }

    @Override
    void verify(Connection connection) throws SQLException {}

    @Override
    void scrub(Connection connection) throws SQLException {
      // VACUUM only marks what was deleted as free, its bytes stay; FULL writes each table anew
      // and locks it meanwhile. What the server's own log holds goes when the server reuses it.
      List<String> tables = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select quote_ident(tablename) from pg_tables where schemaname ="
                      + " current_schema() and tablename <> 'schema_history'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      try (Statement statement = connection.createStatement()) {
        for (String table : tables) {
          statement.execute("vacuum full " + table);
        }
      }
    }

    @Override
    void lock(Connection connection, String name) throws SQLException {
      try (PreparedStatement lock =
          connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
        lock.setString(1, name);
        lock.execute();
      }
    }

    @Override
    boolean blames(SQLException error) {
      // data exceptions, violated constraints, and deadlocks with another replica
      return error.getSQLState() != null && error.getSQLState().matches("(22|23|40).*");
    }
  };

  private static final int PRIMARY_CODE = 0xff;
  private static final Set<Integer> WRONG_DATA =
      Set.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT.code,
          SQLiteErrorCode.SQLITE_TOOBIG.code,
          SQLiteErrorCode.SQLITE_MISMATCH.code);

  /** Named, because DriverManager finds drivers by the class loader of the moment. */
  private final String driver;

  Engine(String driver) {
    this.driver = driver;
  }

  /** Where SQLite keeps the ledger: the URL without its scheme and its parameters. */
  private static String file(String url) {
    return url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*$", "");
  }

  private static void require(Connection connection, String pragma, String value)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma " + pragma)) {
      String actual = rows.next() ? rows.getString(1) : "nothing";
      if (!actual.equals(value)) {
        throw new SQLException(
            "SQLite was asked for " + pragma + "=" + value + " and has " + actual);
      }
    }
  }

  static Engine of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "kb.ledger.url is " + url + ": it has to begin with jdbc:sqlite: or jdbc:postgresql:");
  }

  /** Makes what the database needs before it can be opened. */
  abstract void prepare(String url);

  /** Settings of every connection. */
  abstract Properties properties();

  /** Checks that the settings that durability rests on were taken. */
  abstract void verify(Connection connection) throws SQLException;

  /** Whether the error comes from what was written rather than from the database's own trouble. */
  final boolean blamesTheWork(Exception error) {
    return !(error instanceof SQLException sql) || blames(sql);
  }

  /** Takes what was deleted out of the database's files, as far as the engine can. */
  abstract void scrub(Connection connection) throws SQLException;

  /**
   * Waits until no other server holds the lock of this name; it is held to the transaction's end.
   */
  abstract void lock(Connection connection, String name) throws SQLException;

  abstract boolean blames(SQLException error);

  final String driver() {
    return driver;
  }

  final Connection connect(String url) throws SQLException {
    Connection connection =
        new DriverDataSource(url, driver, properties(), null, null).getConnection();
    verify(connection);
    return connection;
  }
}
