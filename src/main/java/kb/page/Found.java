package kb.page;

import java.util.List;
import java.util.Set;
import kb.article.Article;
import kb.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a search page lists.
 *
 * @param total how many articles match
 * @param page the page shown, from 1
 * @param pages how many pages there are
 * @param hits the articles of this page, best first
 * @param tags the most frequent tags of all that match, to narrow it down
 * @param readAs how the query was understood, where it had to be repaired
 */
public record Found(
    long total,
    int page,
    int pages,
    List<Line> hits,
    List<SearchAnswer.TagCount> tags,
    @Nullable String readAs) {

  private static final int MOST_TAGS = 8;

  private static final int PAGE = 10;
  private static final int LAST_PAGE = 10;
  private static final int EXCERPT = 200;

  /** One article of the list. */
  public record Line(String title, String url, String heading, List<Marked> text) {

    static Line of(SearchAnswer.Found hit) {
      SearchAnswer.FoundPassage passage = hit.passage();
      return new Line(
          hit.title(), hit.url(), passage.heading(), Marked.cut(passage.text(), passage.marks()));
    }

    static Line of(Article article) {
      return new Line(
          article.title(),
          article.key().address(),
          "",
          List.of(new Marked(beginning(article, EXCERPT), false)));
    }
  }

  /**
   * How an article begins, cut at the end of a word.
   *
   * @param longest in chars, at least 20
   */
  public static String beginning(Article article, int longest) {
    String text = article.passages().getFirst().text().strip().replaceAll("\\s+", " ");
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 1);
    return text.substring(0, end < longest / 2 ? longest - 1 : end).stripTrailing() + "…";
  }

  /**
   * What a search found.
   *
   * @param spoken the tags of the reader's language: what is found in another is not narrowed down
   */
  static Found of(SearchAnswer answer, Set<String> spoken) {
    int pages = Math.min((answer.total() + PAGE - 1) / PAGE, LAST_PAGE);
    List<Line> hits = answer.hits().stream().map(Line::of).toList();
    return new Found(
        answer.total(),
        answer.page(),
        pages,
        hits,
        answer.tags().stream()
            .filter(count -> spoken.contains(count.tag()))
            .limit(MOST_TAGS)
            .toList(),
        answer.readAs());
  }

  /** Articles that were not searched for but listed, all on one page. */
  static Found listed(List<Article> articles) {
    return new Found(
        articles.size(), 1, 1, articles.stream().map(Line::of).toList(), List.of(), null);
  }

  public int previous() {
    return page - 1;
  }

  public int next() {
    return page + 1;
  }

  /** Only the best so many of this page. */
  Found first(int most) {
    return new Found(total, page, pages, hits.stream().limit(most).toList(), tags, readAs);
  }

  public boolean isEmpty() {
    return hits.isEmpty();
  }
}
