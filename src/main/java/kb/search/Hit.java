package kb.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kb.article.ArticleKey;
import kb.article.Passage;

/**
 * An article that matched, with the passage that answers best.
 *
 * @param article names the article
 * @param title its title
 * @param passage the best passage
 * @param marks where the query's words stand in the passage's text, in order
 * @param score the higher the better; comparable within one answer only
 * @param evidence what the score rests on, comparable between answers and bases
 */
public record Hit(
    ArticleKey article,
    String title,
    Passage passage,
    List<Mark> marks,
    double score,
    Evidence evidence) {

  /** Part of a passage's text, in chars, end exclusive. */
  public record Mark(int start, int end) {}

  public Hit {
    marks = List.copyOf(marks);
  }

  /**
   * The part of the passage worth showing.
   *
   * @param longest how many chars it may have, at least 20
   */
  public Excerpt excerpt(int longest) {
    return Excerpt.of(passage.text(), marks, longest);
  }

  /** The article's page on this site, at the passage; as it stands in a link. */
  public String address() {
    String anchor = URLEncoder.encode(passage.anchor(), StandardCharsets.UTF_8);
    return article.address() + (anchor.isEmpty() ? "" : "#" + anchor.replace("+", "%20"));
  }
}
