package kb.answer.review;

import java.nio.file.Path;

class ReviewsOnSqliteTest extends ReviewsContract {

  @Override
  String url(Path data) {
    return "jdbc:sqlite:" + data.resolve("ledger.db");
  }
}
