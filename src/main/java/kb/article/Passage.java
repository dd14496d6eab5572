package kb.article;

import java.util.List;

/**
 * The text under one heading of an article: the unit that is found and shown.
 *
 * @param anchor the heading's stable anchor within the article, Cyrillic letters kept; empty for
 *     the text before the first heading
 * @param path the headings above and including this one, outermost first; empty before the first
 *     heading
 * @param text the plain text, without markup and without the heading
 */
public record Passage(String anchor, List<String> path, String text) {

  public Passage {
    path = List.copyOf(path);
  }

  /** The heading itself, or an empty text before the first one. */
  public String heading() {
    return path.isEmpty() ? "" : path.getLast();
  }
}
