package kb.channel.helpdesk;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries with the ledger in PostgreSQL. */
class DeliveryOnPostgresTest extends DeliveryContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @Override
  String url(Path folder) {
    return POSTGRES.url(folder);
  }
}
