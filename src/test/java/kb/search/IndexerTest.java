package kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.article.ContentConfig;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.search.lucene.LuceneIndex;
import kb.search.rank.Ranking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());

  @TempDir private Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ArticleLibrary library;
  private SearchIndex index;
  private Indexer indexer;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("content/uk"));
    write("kasa", "Закрити касу", "Порахуйте готівку.");
    write("zapys", "Створити запис", "Натисніть на вільний час.");
    restart();
  }

  @AfterEach
  void close() {
    indexer.stop();
    index.close();
  }

  @Test
  void firstStartIndexesEverything() {
    assertThat(indexer.state()).isEqualTo(IndexState.STARTING);
    indexer.catchUp();

    assertThat(indexer.state()).isEqualTo(IndexState.READY);
    assertThat(find("готівка")).containsExactly("kasa");
    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void firstStartEndsOnceThereIsSomethingToFind() throws InterruptedException {
    indexer.start(new StartupEvent());

    assertThat(find("готівка")).containsExactly("kasa");
  }

  @Test
  void restartWithNothingChangedWritesNothing() throws IOException {
    indexer.catchUp();
    List<String> before = files();
    index.close();
    restart();
    indexer.catchUp();

    assertThat(files()).isEqualTo(before);
    assertThat(find("готівка")).containsExactly("kasa");
    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void changedFileAloneIsIndexedAgainAndADeletedOneIsGone() throws IOException {
    indexer.catchUp();
    write("kasa", "Закрити зміну", "Надрукуйте чек.");
    Files.delete(folder.resolve("content/uk/zapys.md"));
    library.reload();
    indexer.catchUp();

    assertThat(find("чек")).containsExactly("kasa");
    assertThat(find("готівка")).isEmpty();
    assertThat(index.digests()).containsOnlyKeys(new ArticleKey("uk", "kasa"));
    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void indexOfAnOlderFormIsRebuilt() {
    index.replaceAll(library.articles().subList(0, 1), "older");
    indexer.catchUp();
    assertThat(find("вільний")).containsExactly("zapys");
    assertThat(index.fingerprint()).isNotEqualTo("older");
    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void failedWriteIsToldAndTheNextOneMakesItGood() throws IOException {
    indexer.catchUp();
    write("kasa", "Закрити зміну", "Надрукуйте чек.");
    library.reload();
    index.close();
    indexer.catchUp();
    assertThat(indexer.state()).isEqualTo(IndexState.BROKEN);

    indexer.stop();
    restart();
    indexer.catchUp();
    assertThat(indexer.state()).isEqualTo(IndexState.READY);
    assertThat(find("чек")).containsExactly("kasa");
  }

  private void restart() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withMapping(ContentConfig.class)
            .withMapping(SearchConfig.class)
            .withDefaultValue("kb.content.dir", folder.resolve("content").toString())
            .withDefaultValue("kb.data.dir", folder.resolve("data").toString())
            .build();
    SearchConfig settings = config.getConfigMapping(SearchConfig.class);
    library = new ArticleLibrary(config.getConfigMapping(ContentConfig.class), Clock.systemUTC());
    index =
        new LuceneIndex(settings.dir(), ANALYSIS::analyze, Ranking.TUNED, Duration.ofSeconds(10));
    indexer = new Indexer(library, index, ANALYSIS, READER, settings, meters);
  }

  private void write(String id, String title, String text) throws IOException {
    Files.writeString(
        folder.resolve("content/uk/" + id + ".md"), "---\ntitle: " + title + "\n---\n" + text);
  }

  private List<String> find(String text) {
    var read = READER.read(text, index.vocabulary(Audience.PUBLIC), ReadOptions.FINISHED);
    return index.search(Query.of(text, read, null, Audience.PUBLIC, 10)).stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  private double rebuilds() {
    return meters.counter("kb.index.rebuilds").count();
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(folder.resolve("data/index"))) {
      return files.map(Path::toString).filter(file -> !file.endsWith(".lock")).sorted().toList();
    }
  }
}
