package kb.search.rank;

import java.util.List;

/** Where in an article a word stands. The order is part of the {@link WordCode}. */
enum Section {
  TITLE,
  KEYWORDS,
  HEADING,
  TEXT;

  private static final List<Section> ALL = List.of(values());

  static Section of(int number) {
    return ALL.get(number);
  }

  int number() {
    return ALL.indexOf(this);
  }
}
