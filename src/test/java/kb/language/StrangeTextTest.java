package kb.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is typed: no crash, offsets within the text, bounded work. */
class StrangeTextTest {

  private static final int LONG = 8_000;
  private static final int MOST_READINGS = 12;
  private static final String ALPHABET =
      "абвгдеєжзиіїйклмнопрстуфхцчшщьюяыэёъґ'’ `abcdefghijklmnopqrstuvwxyz ,.;[]-_:/@#0123456789"
          + "\u0301\u0306\u0308\u200b\u00ad\ufeff\u0000\ud83d\ude00\ud800\udc00\u05d0\u0627\u202e\n\t";

  @TestFactory
  Stream<DynamicTest> hostileTextsAreReadInBoundedTime() {
    return Stream.of(
            "й".repeat(LONG),
            "ghbdsn".repeat(LONG / 6),
            "shch".repeat(LONG / 4),
            "a".repeat(LONG),
            "и".repeat(60),
            "i".repeat(60),
            "нн".repeat(30),
            "\u0301".repeat(LONG),
            "а\u0301".repeat(LONG / 2),
            "\u0000".repeat(LONG),
            "\ud800".repeat(LONG),
            "\udc00\ud800".repeat(LONG / 2),
            "👍".repeat(LONG / 2),
            "\u202eשלום عليكم ".repeat(LONG / 14),
            "не".repeat(LONG / 2),
            "'".repeat(LONG),
            "а'".repeat(LONG / 2),
            "-".repeat(LONG),
            "a-".repeat(LONG / 2),
            "1.".repeat(LONG / 2),
            "ы э ё ъ ".repeat(LONG / 8),
            "приложение ".repeat(LONG / 11),
            "прилжение онволення ".repeat(LONG / 20),
            "' OR 1=1; DROP TABLE articles; --",
            "<script>alert('є')</script>",
            "title:(*) AND body:[* TO *] ~2 ^5 \\",
            "%s %n ${jndi:ldap://x}")
        .map(text ->
            DynamicTest.dynamicTest(
                text.substring(0, Math.min(20, text.length())) + " × " + text.length(),
                () ->
                    Assertions.assertTimeout(
                        Duration.ofSeconds(5), () -> readsWithinItself(text))));
  }

  @Test
  void randomTextsAreReadWithinThemselves() {
    Random random = new Random(20261123);
    int texts = Integer.getInteger("kb.fuzz", 3_000);
    for (int i = 0; i < texts; i++) {
      readsWithinItself(random(random, random.nextInt(60)));
    }
  }

  @Test
  void damagedExamplesAreReadWithinThemselves() {
    Random random = new Random(7);
    for (String line : Examples.lines("base.txt")) {
      for (int i = 0; i < 20; i++) {
        StringBuilder damaged = new StringBuilder(line);
        for (int slip = 0; slip < 5; slip++) {
          damaged.setCharAt(random.nextInt(damaged.length()), letter(random));
        }
        readsWithinItself(damaged.toString());
      }
    }
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letter(random));
    }
    return text.toString();
  }

  private static char letter(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  private static void readsWithinItself(String text) {
    for (Token token : Examples.ANALYSIS.analyze(text)) {
      assertWithin(text, token.start(), token.end());
      assertThat(token.terms()).isNotEmpty().doesNotContain("");
    }
    for (ReadOptions options : List.of(ReadOptions.FINISHED, ReadOptions.TYPING)) {
      for (QueryWord word : Examples.READER.read(text, Examples.BASE, options).words()) {
        assertWithin(text, word.start(), word.end());
        assertThat(word.readings()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_READINGS);
        assertThat(word.readings())
            .allSatisfy(r -> assertThat(r.weight()).isGreaterThan(0).isLessThanOrEqualTo(1));
      }
    }
  }

  private static void assertWithin(String text, int start, int end) {
    assertThat(start).isBetween(0, text.length());
    assertThat(end)
        .as(() -> new String(text.getBytes(UTF_8), UTF_8))
        .isBetween(start + 1, text.length());
  }
}
