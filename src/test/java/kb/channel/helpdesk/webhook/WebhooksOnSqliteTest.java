package kb.channel.helpdesk.webhook;

import java.nio.file.Path;

/** Webhooks with the ledger in a SQLite file. */
class WebhooksOnSqliteTest extends WebhooksContract {

  @Override
  String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("ledger.db");
  }
}
