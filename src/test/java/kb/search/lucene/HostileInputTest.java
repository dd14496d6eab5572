package kb.search.lucene;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import kb.article.Audience;
import kb.language.Lexicon;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.search.Hit;
import kb.search.Query;
import kb.search.rank.Ranking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is found or not, in bounded time; -Dkb.fuzz=1000000 tries more of it. */
class HostileInputTest {

  private static final int INPUTS = Integer.getInteger("kb.fuzz", 100_000);
  private static final int LONGEST = 8000;

  private static final TextAnalysis ANALYSIS = new TextAnalysis();
  private static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());
  private static final String TEXT =
      "Якщо пише «Помилка входу», попросіть власника надіслати нове запрошення на новий номер.";

  private static final List<Function<Random, String>> INPUT =
      List.of(
          random -> letters(random, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя' ", size(random, 200)),
          random ->
              letters(random, "\0\uFFFF\uD800\uDC00\uFEFF\u200D\u0301\u202E x", size(random, 60)),
          random ->
              letters(random, "+-&|!(){}[]^\"~*?:\\/ «»'номер AND OR NOT TO", size(random, 80)),
          random -> "о" + "\u0301".repeat(size(random, 300)) + "😀".repeat(size(random, 50)),
          random -> "שלום עליכם مرحبا " + letters(random, "אבגדابتث", size(random, 40)),
          random ->
              "<script>"
                  + letters(random, "<>/=\"' onerror", size(random, 60))
                  + "'; DROP TABLE x;--",
          HostileInputTest::damaged,
          random -> anything(random, size(random, 120)));

  @TempDir static Path folder;
  private static LuceneIndex index;

  @BeforeAll
  static void open() {
    index = new LuceneIndex(folder, ANALYSIS::analyze, Ranking.TUNED, Duration.ofSeconds(30));
    index.replaceAll(
        List.of(
            article("vhid").title("Вхід після зміни номера").text(TEXT).build(),
            article("kasa").title("Каса").text("Порахуйте готівку 0x80070005").build()),
        "f");
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "о",
        "\u0301",
        "😀",
        "\0",
        "\uD83D",
        "\uDE00",
        "\u202E",
        "a",
        "1",
        "не ",
        "*",
        "(",
        "[",
        "field:/.*/ ",
        "\"",
        "' OR 1=1; -- ",
        "<b>",
        "zaity ",
        "ghbdsn ",
        "Помилка входу "
      })
  void eightThousandCharsOfOneThingAreSearchedFor(String thing) {
    assertThat(search(thing.repeat(LONGEST / thing.length()))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void randomInputIsFoundOrNot() {
    Random random = new Random(18);
    for (int i = 0; i < INPUTS; i++) {
      String text = INPUT.get(i % INPUT.size()).apply(random);
      for (Hit hit : search(text)) {
        assertThat(hit.score()).as(text).isPositive().isFinite();
        assertThat(hit.evidence().share()).as(text).isBetween(0.0, 1.0);
        for (Hit.Mark mark : hit.marks()) {
          assertThat(hit.passage().text().substring(mark.start(), mark.end())).isNotBlank();
        }
      }
    }
  }

  @Test
  void queryLanguagesMeanNothing() {
    assertThat(search("anchor:xyzzy")).isEmpty();
    assertThat(search("/.*/")).isEmpty();
    assertThat(search("*:*")).isEmpty();
    assertThat(search("\"новий номер\"~2^5 AND -каса")).isNotEmpty();
  }

  private static List<Hit> search(String text) {
    var read = READER.read(text, index.vocabulary(Audience.PUBLIC), ReadOptions.TYPING);
    return index.search(Query.of(text, read, null, Audience.PUBLIC, 10));
  }

  /** Mostly a tenth of the most, for speed. */
  private static int size(Random random, int most) {
    return random.nextInt(random.nextInt(20) == 0 ? most : most / 10 + 1);
  }

  private static String letters(Random random, String alphabet, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = size; i >= 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 8; i++) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x500));
    }
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + 4 + size(random, 80)));
  }

  private static String anything(Random random, int size) {
    return random
        .ints(size, 0, 0x10FFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
