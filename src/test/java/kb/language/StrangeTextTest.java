package kb.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever is typed: no crash, offsets within the text, bounded work; -Dkb.fuzz=1000000 tries more
 * of it.
 */
class StrangeTextTest {

  private static final int LONG = 8_000;
  private static final int TEXTS = Integer.getInteger("kb.fuzz", 100_000);
  private static final int MOST_READINGS = 12;
  private static final String ALPHABET =
      "абвгдеєжзиіїйклмнопрстуфхцчшщьюяыэёъґ'’ `abcdefghijklmnopqrstuvwxyz ,.;[]-_:/@#0123456789"
          + "\u0301\u0306\u0308\u200b\u00ad\ufeff\u0000\ud83d\ude00\ud800\udc00\u05d0\u0627\u202e\n\t";

  @TestFactory
  Stream<DynamicTest> hostileTextsAreReadWithinThemselves() {
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
                () -> readsWithinItself(text)));
  }

  @Test
  void randomTextsAreReadWithinThemselves() {
    Random random = new Random(20261123);
    for (int i = 0; i < TEXTS; i++) {
      readsWithinItself(random(random, length(random)));
    }
  }

  /** Mostly a few chars, for speed; one of 25 a long one, one of 1,000 a monster. */
  private static int length(Random random) {
    int among = random.nextInt(1_000);
    int most = among == 0 ? 1_000 : among < 40 ? 60 : 10;
    return random.nextInt(most);
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

  /** Plain conditions: an assertion library would be most of the time. */
  private static void readsWithinItself(String text) {
    for (Token token : Examples.ANALYSIS.analyze(text)) {
      require(isWithin(text, token.start(), token.end()), text);
      require(!token.terms().isEmpty() && !token.terms().contains(""), text);
    }
    ReadOptions options = text.length() % 2 == 0 ? ReadOptions.FINISHED : ReadOptions.TYPING;
    for (QueryWord word : Examples.READER.read(text, Examples.BASE, options).words()) {
      require(isWithin(text, word.start(), word.end()), text);
      require(!word.readings().isEmpty() && word.readings().size() <= MOST_READINGS, text);
      for (Reading reading : word.readings()) {
        require(reading.weight() > 0 && reading.weight() <= 1, text);
      }
    }
  }

  private static boolean isWithin(String text, int start, int end) {
    return 0 <= start && start < end && end <= text.length();
  }

  private static void require(boolean condition, String text) {
    if (!condition) {
      throw new AssertionError(new String(text.getBytes(UTF_8), UTF_8));
    }
  }
}
