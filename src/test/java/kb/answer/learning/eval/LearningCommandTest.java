package kb.answer.learning.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.deflection.ledger.EventLedger;
import kb.search.eval.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Learning is measured on a simulated desk, on real questions and on a desk's own links. */
class LearningCommandTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void aJargonIsLearntAndTheFloodOfOnePersonChangesNothing() throws IOException {
    StringBuilder articles = new StringBuilder();
    StringBuilder queries = new StringBuilder();
    List<String> topics = List.of("каса", "пароль", "рахунок", "доставка", "телефон", "майстер");
    for (String topic : topics) {
      articles.append(
          """
          {"id": "%1$s", "title": "%1$s", "lang": "uk", "body_markdown": "Тут пояснено, що таке %1$s."}
          """
              .replace("%1$s", topic));
      for (String asks : List.of("не працює", "як змінити", "де знайти", "хто бачить")) {
        queries.append(
            """
            {"id": "%1$s-%2$s", "text": "%2$s %1$s", "relevant": ["%1$s"], "kind": "q"}
            """
                .replace("%1$s", topic)
                .replace("%2$s", asks));
      }
    }
    Files.writeString(folder.resolve("articles.jsonl"), articles);
    Files.writeString(folder.resolve("queries.jsonl"), queries);

    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new LearningCommand())
            .setOut(new PrintWriter(out))
            .execute(folder.toString(), "--questions", "600");
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("a simulated year: 294 questions learnt from, 180 measured afterwards")
        .containsPattern("in jargon +\\d+ +\\S+ \\S+ \\(\\+0\\.\\d{3} to \\+0\\.\\d{3}\\)")
        .contains(
            "1,000 tickets of one person, all linked to one article, change the first three of 0")
        .contains("18 questions learnt from, 6 measured afterwards")
        .contains("too few to tell: 6 questions are measured, 30 at least say something");
  }

  @Test
  void ofTheDesksOwnLinksThoseAreUsedWhoseTicketAsksOneThingAndWhoseArticleIsServed()
      throws IOException {
    List<Article> articles = new ArticleLibrary(Settings.content(), Clock.systemUTC()).articles();
    String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    String version = articles.getFirst().digest();
    String id = articles.getFirst().key().id();
    String lang = articles.getFirst().key().lang();
    try (EventLedger ledger = EventLedger.open(url)) {
      put(ledger, 1, "Як видати чайові?", lang, id, version, "answers");
      put(ledger, 2, "Як видати чайові майстрові?", lang, id, "давніша", "answers");
      put(ledger, 3, "Як увійти? І ще: як повернути гроші?", lang, id, version, "answers");
      put(ledger, 4, "Де моє замовлення?", lang, "статті-вже-нема", version, "answers");
      put(ledger, 5, "Де моє замовлення?", lang, id, version, "related");
    }
    OwnLinks own = OwnLinks.read(url, articles);
    assertThat(own.links()).isEqualTo(4);
    assertThat(own.usable()).extracting(it -> it.ticket()).containsExactlyInAnyOrder("Т-1", "Т-2");
    assertThat(own.changed()).isEqualTo(1);
  }

  @Test
  void whereNothingIsLinkedYetThatIsSaid() {
    assertThatThrownBy(() -> OwnLinks.read("jdbc:sqlite:" + folder.resolve("нема.db"), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("нема.db: no ledger here, so nothing is linked yet");
    assertThat(folder).isEmptyDirectory();
  }

  private static void put(
      EventLedger ledger,
      int number,
      String text,
      String lang,
      String article,
      @Nullable String version,
      String relation) {
    long at = START.plus(Duration.ofDays(number)).toEpochMilli();
    ledger.write(connection -> {
      try (PreparedStatement ticket =
              connection.prepareStatement(
                  "insert into ticket (id, channel, subject, title, body, status, created_at)"
                      + " values (?, 'email', ?, '', ?, 'OPEN', ?)");
          PreparedStatement link =
              connection.prepareStatement(
                  "insert into link (id, ticket, target, article, lang, version, title, relation,"
                      + " origin, rank, agent, linked_at)"
                      + " values (?, ?, ?, ?, ?, ?, '', ?, 'suggested', 1, 'Олена', ?)")) {
        ticket.setString(1, "Т-" + number);
        ticket.setString(2, "людина " + number);
        ticket.setString(3, text);
        ticket.setLong(4, at);
        link.setString(1, "л-" + number);
        link.setString(2, "Т-" + number);
        link.setString(3, "/articles/" + lang + "/" + article);
        link.setString(4, article);
        link.setString(5, lang);
        link.setString(6, version);
        link.setString(7, relation);
        link.setLong(8, at);
        return ticket.executeUpdate() + link.executeUpdate();
      }
    });
  }
}
