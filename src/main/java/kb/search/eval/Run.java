package kb.search.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found for each query.
 *
 * @param found by the id of the topic: articles, best first
 */
public record Run(Map<String, List<Found>> found) {

  /** One article and its score. */
  public record Found(String article, double score) {}

  /** The ids found for a topic, best first; empty where nothing was. */
  public List<String> ids(Topic topic) {
    return found.getOrDefault(topic.id(), List.of()).stream().map(Found::article).toList();
  }

  /** How good it is for a topic. */
  public Measures measure(Topic topic) {
    return Measures.of(ids(topic), topic.relevant());
  }

  /** Writes the format of TREC: {@code query Q0 article rank score tag}, blanks in ids as ~. */
  public void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    found.forEach((topic, articles) -> {
      int rank = 0;
      for (Found one : articles) {
        rank++;
        lines.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f pidkazka%n",
                topic,
                one.article().replace(' ', '~'),
                rank,
                one.score()));
      }
    });
    Files.writeString(file, lines);
  }

  /** Reads the format of TREC. */
  public static Run read(Path file) throws IOException {
    record Line(String topic, String article, int rank, double score) {}
    List<Line> lines = new ArrayList<>();
    int number = 0;
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file");
    }
    for (String text : Files.readAllLines(file)) {
      number++;
      String[] columns = text.strip().split("\\s+", -1);
      if (text.isBlank()) {
        continue;
      }
      if (columns.length < 5) {
        throw new IOException(file + ":" + number + ": not a line of a TREC run");
      }
      try {
        lines.add(
            new Line(
                columns[0],
                columns[2].replace('~', ' '),
                Integer.parseInt(columns[3]),
                Double.parseDouble(columns[4])));
      } catch (NumberFormatException e) {
        throw new IOException(file + ":" + number + ": rank and score are numbers", e);
      }
    }
    lines.sort(
        Comparator.comparingDouble((Line line) -> -line.score()).thenComparingInt(Line::rank));
    Map<String, LinkedHashSet<Found>> found = new LinkedHashMap<>();
    for (Line line : lines) {
      found
          .computeIfAbsent(line.topic(), topic -> new LinkedHashSet<>())
          .add(new Found(line.article(), line.score()));
    }
    Map<String, List<Found>> run = new LinkedHashMap<>();
    found.forEach((topic, articles) -> run.put(topic, List.copyOf(articles)));
    return new Run(run);
  }
}
