package kb.search.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a desk's customers type and which article must come first: files {@code *.tsv}, each a kind
 * of query. A line is the text, the id that answers ({@code -}: silence is right, {@code a|b}: any
 * of these), and perhaps a note; {@code #} begins a comment.
 */
public final class RelevanceTables {

  private static final String SILENCE = "-";

  private RelevanceTables() {}

  /** Reads every table of the folder, in order of the file names. */
  public static List<Topic> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder");
    }
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    if (tables.isEmpty()) {
      throw new IOException(folder + ": neither articles.jsonl nor a table (*.tsv) in it");
    }
    List<Topic> topics = new ArrayList<>();
    for (Path table : tables) {
      read(table, topics);
    }
    return topics;
  }

  private static void read(Path table, List<Topic> topics) throws IOException {
    String kind = table.getFileName().toString().replaceFirst("\\.tsv$", "");
    int number = 0;
    for (String line : Files.readAllLines(table)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length < 2 || columns[1].isBlank()) {
        throw new IOException(
            table + ":" + number + ": a line is text, tab, id of the article (or -)");
      }
      String ids = columns[1].strip();
      topics.add(
          new Topic(
              kind + ":" + number,
              columns[0],
              ids.equals(SILENCE) ? Set.of() : Set.of(ids.split("\\|")),
              kind));
    }
  }
}
