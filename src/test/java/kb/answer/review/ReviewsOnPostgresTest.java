package kb.answer.review;

import java.nio.file.Path;
import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviews in PostgreSQL; every test has a schema of its own. */
class ReviewsOnPostgresTest extends ReviewsContract {

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @Override
  String url(Path data) {
    return POSTGRES.url(data);
  }
}
