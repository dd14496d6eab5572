package kb.report.care;

import java.time.Instant;
import java.util.List;
import kb.article.ArticleKey;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * Internal articles that answer what customers ask, though they may not read them.
 *
 * @param articles those with most tickets first
 */
public record RestrictedReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article.
   *
   * @param tickets to how many it was linked as the answer
   * @param people how many different people asked
   * @param last when it was linked last
   */
  public record Line(ArticleKey article, int tickets, int people, Instant last) {}

  public RestrictedReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "restricted-" + range.from() + "-" + range.to(),
        List.of("article", "tickets", "people", "last"),
        articles.stream()
            .map(line ->
                Table.row(line.article().toString(), line.tickets(), line.people(), line.last()))
            .toList());
  }
}
