package kb.report.care;

import java.util.List;
import kb.article.ArticleKey;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * Where the search puts one article first and agents link another, then and now: ranking misses.
 *
 * @param articles those with most tickets first
 */
public record OutrankedReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * A pair.
   *
   * @param first what the search puts first
   * @param linked what agents link instead
   * @param tickets to how many
   */
  public record Line(ArticleKey first, ArticleKey linked, int tickets) {}

  public OutrankedReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "outranked-" + range.from() + "-" + range.to(),
        List.of("first", "linked", "tickets"),
        articles.stream()
            .map(line ->
                Table.row(line.first().toString(), line.linked().toString(), line.tickets()))
            .toList());
  }
}
