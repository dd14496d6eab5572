package kb.report.visit;

import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same reports from a ledger in PostgreSQL; every test has a schema of its own. */
class DeflectionReportsOnPostgresTest extends DeflectionReportsTest {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @Override
  String url() {
    return POSTGRES.url(data);
  }
}
