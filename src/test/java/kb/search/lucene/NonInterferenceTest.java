package kb.search.lucene;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kb.article.Article;
import kb.article.Audience;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.ReadText;
import kb.language.TextAnalysis;
import kb.search.Articles;
import kb.search.Query;
import kb.search.rank.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: what is restricted stays restricted. */
class NonInterferenceTest {

  private static final String[] WORDS =
      ("каса запис клієнт звіт зміна працівник пароль номер телефон застосунок оплата повернення"
              + " розклад візит сертифікат знижка склад товар помилка 403 інвайт сесія ескалація"
              + " адмінка токен скидання вебхук Telegram Excel login")
          .split(" ", -1);

  private static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());

  @TempDir private Path folder;

  @Test
  void outsiderCannotTellWhichInternalArticlesThereAre() {
    Random random = new Random(2026);
    List<Article> open =
        IntStream.range(0, 60).mapToObj(i -> written("open" + i, random).build()).toList();
    List<Article> secret =
        IntStream.range(0, 40).mapToObj(i -> written("s" + i, random).internal().build()).toList();
    List<Article> all = new ArrayList<>(open);
    all.addAll(secret.subList(0, 30));
    try (LuceneIndex without = index("without");
        LuceneIndex with = index("with")) {
      without.replaceAll(open, "f");
      with.replaceAll(all, "f");
      with.put(secret.subList(20, 40));
      with.remove(List.of(secret.getFirst().key()));
      for (int i = 0; i < 1000; i++) {
        String text = sentence(1 + random.nextInt(12), random) + (i % 5 == 0 ? " сесс" : "");
        assertSame(text, without, with);
      }
    }
  }

  private static void assertSame(String text, LuceneIndex one, LuceneIndex other) {
    ReadText read = READER.read(text, one.vocabulary(Audience.PUBLIC), ReadOptions.TYPING);
    assertThat(READER.read(text, other.vocabulary(Audience.PUBLIC), ReadOptions.TYPING))
        .isEqualTo(read);
    Query query = Query.of(text, read, null, Audience.PUBLIC, 20);
    assertThat(other.search(query)).as(text).isEqualTo(one.search(query));
    assertThat(other.tally(query)).as(text).isEqualTo(one.tally(query));
  }

  private LuceneIndex index(String name) {
    return new LuceneIndex(
        folder.resolve(name), ANALYSIS::analyze, Ranking.TUNED, Duration.ofMinutes(1));
  }

  private static Articles written(String id, Random random) {
    Articles article = article(id).title(sentence(4, random)).tag(sentence(1, random));
    for (int i = random.nextInt(3); i >= 0; i--) {
      article.passage(sentence(2, random), sentence(20 + random.nextInt(40), random));
    }
    return article;
  }

  private static String sentence(int words, Random random) {
    return String.join(
        " ", IntStream.range(0, words).mapToObj(i -> WORDS[random.nextInt(WORDS.length)]).toList());
  }
}
