package kb.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows under a head.
 *
 * @param name of the file it is saved as, without its ending
 * @param head the name of each column
 * @param rows a cell for each column; null where nothing is known
 */
public record Table(String name, List<String> head, List<List<@Nullable Object>> rows) {

  public Table {
    head = List.copyOf(head);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }

  /** A row of these cells. */
  public static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    return Collections.unmodifiableList(row);
  }

  /** As comma-separated values (RFC 4180). */
  public String csv() {
    return Stream.concat(Stream.of(String.join(",", head)), rows.stream().map(Table::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(List<@Nullable Object> row) {
    return row.stream().map(Table::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> quoted(text);
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      case Double number -> String.format(Locale.ROOT, "%.4f", number);
      default -> value.toString();
    };
  }

  /** In quotes, and no formula to a spreadsheet. */
  private static String quoted(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
