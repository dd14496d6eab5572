package kb.coach.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kb.coach.CoachContext;

/**
 * A request as somebody wrote it, and the tips that should be shown.
 *
 * @param tips ids of rules, in order
 * @param circumstances of {@code file}, {@code signed}, {@code page}
 */
public record LabelledRequest(List<String> tips, Set<String> circumstances, String text) {

  /** What the rules were tuned on. */
  static List<LabelledRequest> tuned(Path folder, String lang) throws IOException {
    return read(folder.resolve(lang + "-tune.tsv"));
  }

  /** What they were not: the half held out, and what was written after the last tuning. */
  static List<LabelledRequest> unseen(Path folder, String lang) throws IOException {
    List<LabelledRequest> unseen = new ArrayList<>(read(folder.resolve(lang + "-heldout.tsv")));
    unseen.addAll(read(folder.resolve(lang + "-fresh.tsv")));
    return unseen;
  }

  /** Reads {@code tips<TAB>circumstances<TAB>text}, a request a line; {@code #} begins a remark. */
  public static List<LabelledRequest> read(Path file) throws IOException {
    List<LabelledRequest> requests = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", 3);
        requests.add(
            new LabelledRequest(
                list(columns[0]), Set.copyOf(list(columns[1])), columns[2].replace('⏎', '\n')));
      }
    }
    return requests;
  }

  private static List<String> list(String column) {
    return column.equals("-") ? List.of() : List.of(column.split(",", -1));
  }

  /** What the coach knows of it beside its text. */
  public CoachContext context(String lang) {
    return new CoachContext(
        lang,
        circumstances.contains("file") ? 1 : 0,
        circumstances.contains("signed"),
        circumstances.contains("page"),
        "form",
        Set.of());
  }
}
