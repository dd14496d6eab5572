package kb.report.care;

import java.time.LocalDate;
import java.util.List;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * Articles that were shown to nobody, though they are old enough and there was enough to be shown
 * for: nobody asks that, or nobody asks it in these words.
 *
 * @param articles the oldest first; none where too little was asked to tell
 */
public record UnseenReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article, in every language.
   *
   * @param title in its first language
   * @param updated when it was last changed; absent where it does not say
   */
  public record Line(String article, String title, @Nullable LocalDate updated) {}

  public UnseenReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "unseen-" + range.from() + "-" + range.to(),
        List.of("article", "title", "updated"),
        articles.stream()
            .map(line -> Table.row(line.article(), line.title(), line.updated()))
            .toList());
  }
}
