package kb.answer.link;

import java.nio.file.Path;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links in PostgreSQL, under two servers; every test has a schema of its own. */
class LinksOnPostgresTest extends LinksContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private @Nullable EventLedger second;

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
    return POSTGRES.url(data);
  }
}
