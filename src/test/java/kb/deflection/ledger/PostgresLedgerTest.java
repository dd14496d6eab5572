package kb.deflection.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The ledger in PostgreSQL; every test has a schema of its own. */
class PostgresLedgerTest extends EventLedgerContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String schema = newName();

  @Override
  String url() {
    return POSTGRES.url(schema);
  }
}
