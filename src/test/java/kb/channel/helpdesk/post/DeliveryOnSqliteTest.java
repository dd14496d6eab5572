package kb.channel.helpdesk.post;

import java.nio.file.Path;

/** Deliveries with the ledger in a SQLite file. */
class DeliveryOnSqliteTest extends DeliveryContract {

  @Override
  String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("ledger.db");
  }
}
