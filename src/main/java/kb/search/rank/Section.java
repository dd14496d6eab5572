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

  /** Whether it names the article. The sections of a {@link WordCode} begin with these. */
  boolean isName() {
    return this == TITLE || this == KEYWORDS;
  }

  int number() {
    return ALL.indexOf(this);
  }
}
