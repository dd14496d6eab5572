package kb.deflection.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL for the tests of one class. */
public final class Postgres implements BeforeAllCallback, AfterAllCallback {

  private @Nullable EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Objects.requireNonNull(server).close();
  }

  /** A schema for a test, named by its folder: the same every time it is asked for. */
  public String url(Path folder) {
    return url("t" + Integer.toHexString(folder.toString().hashCode()));
  }

  /** The schema of this name, made where there is none. */
  public String url(String schema) {
    EmbeddedPostgres running = Objects.requireNonNull(server);
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + schema);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return running.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
  }
}
