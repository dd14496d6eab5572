package kb.search.lucene;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kb.article.Article;
import kb.article.Audience;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.search.Query;
import kb.search.rank.Ranking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search whose time is up answers with what it has, wherever in its work the end comes. */
class DeadlineTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());
  private static final List<Article> BASE =
      IntStream.range(0, 300)
          .mapToObj(i -> article("a" + i).title("Повернення коштів " + i).text(text(i)).build())
          .toList();

  @TempDir private Path slow;
  @TempDir private Path quick;
  private LuceneIndex outOfTime;
  private LuceneIndex inTime;

  private static String text(int article) {
    return "Поверніть гроші клієнту готівкою або на картку, сума %s.".replace("%s", "" + article);
  }

  @BeforeEach
  void open() {
    outOfTime = index(slow, Duration.ZERO);
    inTime = index(quick, Duration.ofMinutes(10));
  }

  private static LuceneIndex index(Path folder, Duration budget) {
    LuceneIndex index = new LuceneIndex(folder, ANALYSIS::analyze, Ranking.TUNED, budget);
    index.replaceAll(BASE, "f");
    return index;
  }

  @AfterEach
  void close() {
    outOfTime.close();
    inTime.close();
  }

  @Test
  void searchEndsWithWhatItHas() {
    assertThat(outOfTime.search(query(outOfTime))).isEmpty();
    assertThat(inTime.search(query(inTime))).hasSize(10);
  }

  @Test
  void countEndsWithWhatItHas() {
    assertThat(outOfTime.tally(query(outOfTime)).total()).isZero();
    assertThat(inTime.tally(query(inTime)).total()).isEqualTo(300);
  }

  @Test
  void whatIsNoSearchHasTheTimeItNeeds() {
    assertThat(outOfTime.digests()).hasSize(300);
    assertThat(outOfTime.vocabulary(Audience.PUBLIC).frequency("картку")).isPositive();
  }

  @Test
  void threadWhoseSearchRanOutOfTimeIsFreeAfterwards() {
    assertThat(outOfTime.search(query(outOfTime))).isEmpty();
    outOfTime.put(List.of(article("новий").title("Каса").build()));
    assertThat(outOfTime.digests()).hasSize(301);
  }

  private static Query query(LuceneIndex index) {
    var read =
        READER.read(
            "повернути гроші клієнту на картку готівкою",
            index.vocabulary(Audience.PUBLIC),
            ReadOptions.FINISHED);
    return Query.of(read, null, Audience.PUBLIC, 10);
  }
}
