package kb.answer.link;

import java.nio.file.Path;
import kb.deflection.ledger.EventLedger;

class LinksOnSqliteTest extends LinksContract {

  @Override
  String url(Path data) {
    return "jdbc:sqlite:" + data.resolve("ledger.db");
  }

  @Override
  EventLedger secondServer(EventLedger first, Path data) {
    return first;
  }
}
