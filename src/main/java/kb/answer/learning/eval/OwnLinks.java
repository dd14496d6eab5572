package kb.answer.learning.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.answer.learning.LinkedQuestion;
import kb.answer.learning.LinkedQuestions;
import kb.answer.link.Relation;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.deflection.ledger.EventLedger;
import kb.suggest.question.QuestionCutter;

/**
 * What the desk's own agents linked, as far as it can be measured.
 *
 * @param links how many links say that an article answers a ticket
 * @param usable the questions of those whose ticket asks one thing and whose article is served
 * @param changed how many of these articles say something else today than when they were linked
 */
record OwnLinks(int links, List<LinkedQuestion> usable, int changed) {

  private static final String SQLITE = "jdbc:sqlite:";

  /**
   * Reads them; the ledger is left as it is.
   *
   * @param url of the ledger
   * @param articles the base as it is now
   * @throws IOException where there is no ledger
   */
  static OwnLinks read(String url, List<Article> articles) throws IOException {
    if (url.startsWith(SQLITE) && !Files.exists(Path.of(url.substring(SQLITE.length())))) {
      throw new IOException(
          url.substring(SQLITE.length())
              + ": no ledger here, so nothing is linked yet; KB_DATA_DIR says where it is");
    }
    Map<ArticleKey, Article> served = new HashMap<>();
    articles.forEach(article -> served.put(article.key(), article));
    try (EventLedger ledger = EventLedger.open(url)) {
      Map<String, String> versions = versions(ledger);
      List<LinkedQuestion> usable =
          new LinkedQuestions(ledger, new QuestionCutter())
              .since(Instant.EPOCH).stream()
                  .filter(question -> served.containsKey(question.article()))
                  .toList();
      long changed =
          usable.stream()
              .filter(question -> {
                Article now = served.get(question.article());
                return now != null
                    && !now.digest()
                        .equals(versions.get(name(question.ticket(), question.article())));
              })
              .count();
      return new OwnLinks(versions.size(), usable, (int) changed);
    }
  }

  /** What each article said when it was linked to a ticket. */
  private static Map<String, String> versions(EventLedger ledger) {
    return ledger.read(connection -> {
      Map<String, String> versions = new HashMap<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select ticket, lang, article, version from link where article is not null"
                  + " and undone_at is null and relation = ?")) {
        query.setString(1, Relation.ANSWERS.toString());
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            ArticleKey article = new ArticleKey(rows.getString(2), rows.getString(3));
            versions.put(name(rows.getString(1), article), rows.getString(4));
          }
        }
      }
      return versions;
    });
  }

  private static String name(String ticket, ArticleKey article) {
    return ticket + " " + article;
  }
}
