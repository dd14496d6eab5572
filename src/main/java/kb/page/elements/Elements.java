package kb.page.elements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the elements offer, read from {@code kb/page/elements.tsv}. */
final class Elements {

  private static final String FILE = "/kb/page/elements.tsv";

  private Elements() {}

  /** All of them with their tables, in the order of the file. */
  static List<Element> all() {
    Map<String, Map<String, List<Row>>> kinds = new LinkedHashMap<>();
    for (Row row : rows()) {
      kinds
          .computeIfAbsent(row.tag(), tag -> new LinkedHashMap<>())
          .computeIfAbsent(row.kind(), kind -> new ArrayList<>())
          .add(row);
    }
    List<Element> elements = new ArrayList<>();
    kinds.forEach((tag, rows) -> elements.add(new Element(tag, tables(rows))));
    return List.copyOf(elements);
  }

  private static List<Table> tables(Map<String, List<Row>> kinds) {
    List<Table> tables = new ArrayList<>();
    kinds.forEach((kind, rows) -> tables.add(new Table(kind, List.copyOf(rows))));
    return List.copyOf(tables);
  }

  static List<Row> rows() {
    try (var in = Objects.requireNonNull(Elements.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
