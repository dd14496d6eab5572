package kb.coach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shared tables of this room, which both runtimes must pass. */
public final class Tables {

  public static final Path FOLDER = Path.of("src/test/resources/coach");

  private Tables() {}

  /** The rows of a table as columns; ⏎ is a new line. */
  public static List<List<String>> rows(String file, int columns) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> List.of(line.replace('⏎', '\n').split("\t", columns)))
        .toList();
  }

  public static String rules(List<Tip> tips) {
    return tips.isEmpty() ? "-" : String.join(",", tips.stream().map(Tip::rule).toList());
  }
}
