package kb.channel.helpdesk.webhook;

import java.nio.file.Path;
import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks with the ledger in PostgreSQL. */
class WebhooksOnPostgresTest extends WebhooksContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @Override
  String url(Path folder) {
    return POSTGRES.url(folder);
  }
}
