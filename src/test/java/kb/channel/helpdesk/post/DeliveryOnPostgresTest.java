package kb.channel.helpdesk.post;

import java.nio.file.Path;
import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries with the ledger in PostgreSQL. */
class DeliveryOnPostgresTest extends DeliveryContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @Override
  String url(Path folder) {
    return POSTGRES.url(folder);
  }
}
