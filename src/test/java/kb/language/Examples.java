package kb.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The examples in src/test/resources/language, and the base that they are read against. */
final class Examples {

  static final TextAnalysis ANALYSIS = new TextAnalysis();
  static final WordsOfAnIndex BASE = base();
  static final QueryReader READER = new QueryReader(ANALYSIS, Lexicon.builtIn());

  /** What is written, and what must be understood. */
  record Example(String written, String expected) {}

  private Examples() {}

  private static WordsOfAnIndex base() {
    WordsOfAnIndex base = new WordsOfAnIndex();
    lines("base.txt").forEach(line -> base.add(ANALYSIS, line));
    return base;
  }

  static ReadText read(String text) {
    return READER.read(text, BASE, ReadOptions.FINISHED);
  }

  /** The lines of a file of examples, escapes like {@code \}{@code u0301} made chars. */
  static List<String> lines(String name) {
    InputStream in =
        Objects.requireNonNull(Examples.class.getResourceAsStream("/language/" + name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(Examples::unescape)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescape(String line) {
    StringBuilder out = new StringBuilder(line);
    for (int at = out.indexOf("\\u"); at >= 0; at = out.indexOf("\\u")) {
      out.replace(at, at + 6, "" + (char) Integer.parseInt(out.substring(at + 2, at + 6), 16));
    }
    return out.toString();
  }

  /** A test for every line {@code written => expected}. */
  static Stream<DynamicTest> each(String name, Consumer<Example> check) {
    return lines(name).stream()
        .map(line -> line.split(" => ", -1))
        .map(sides -> new Example(sides[0], sides[1]))
        .map(e ->
            DynamicTest.dynamicTest(e.written() + " => " + e.expected(), () -> check.accept(e)));
  }

  /** A test for every line. */
  static Stream<DynamicTest> eachLine(String name, Consumer<String> check) {
    return lines(name).stream().map(l -> DynamicTest.dynamicTest(l, () -> check.accept(l)));
  }

  static List<String> words(String line) {
    return Arrays.asList(line.split(" ", -1));
  }

  /** The words as understood, with bars between: the best repair, or as typed; "-" for none. */
  static String understood(ReadText read) {
    return read.words().isEmpty()
        ? "-"
        : read.words().stream().map(Examples::best).collect(Collectors.joining(" | "));
  }

  private static String best(QueryWord word) {
    List<Reading> readings = word.readings();
    boolean repaired = readings.size() > 1 && readings.get(1).weight() >= 0.6;
    return readings.get(repaired ? 1 : 0).surface();
  }
}
