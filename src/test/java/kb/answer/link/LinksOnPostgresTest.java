package kb.answer.link;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import kb.deflection.ledger.EventLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Links in PostgreSQL, under two servers; every test has a schema of its own. */
class LinksOnPostgresTest extends LinksContract {

  private static EmbeddedPostgres postgres;

  private final String schema = "t" + UUID.randomUUID().toString().replace("-", "");
  private @Nullable EventLedger second;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @AfterEach
  void closeSecond() {
    if (second != null) {
      second.close();
    }
  }

  @Override
  EventLedger secondServer(EventLedger first, Path data) {
    second = EventLedger.open(url(data));
    return second;
  }

  @Override
  String url(Path data) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + schema);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
  }
}
