package kb.report.care;

import java.util.List;
import kb.article.ArticleKey;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * Articles that agents link and the search does not offer, neither then nor now: retrieval misses.
 *
 * @param articles those with most tickets first
 */
public record MissedReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article.
   *
   * @param tickets to how many it was linked without having been offered
   * @param words what people wrote in several of them and the article does not say
   */
  public record Line(ArticleKey article, int tickets, List<String> words) {}

  public MissedReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "missed-" + range.from() + "-" + range.to(),
        List.of("article", "tickets", "words"),
        articles.stream()
            .map(line ->
                Table.row(
                    line.article().toString(), line.tickets(), String.join(", ", line.words())))
            .toList());
  }
}
