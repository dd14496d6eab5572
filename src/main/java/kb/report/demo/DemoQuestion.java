package kb.report.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code questions.tsv}: what customers of the demo's desk write, and what agents link.
 *
 * @param how how they came by it: an origin, for a suggestion with its rank
 * @param times how many write so
 */
record DemoQuestion(String kind, String target, String how, int times, String text) {

  static List<DemoQuestion> all() {
    String file = "questions.tsv";
    try (var in = Objects.requireNonNull(DemoQuestion.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .map(row -> new DemoQuestion(row[0], row[1], row[2], Integer.parseInt(row[3]), row[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isGap() {
    return kind.equals("gap");
  }

  boolean isOutside() {
    return kind.equals("outside");
  }

  String origin() {
    return how.split(" ", 2)[0];
  }

  int rank() {
    String[] parts = how.split(" ", 2);
    return parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
  }
}
