package kb.report.care;

import java.time.LocalDate;
import java.util.List;
import kb.article.ArticleKey;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are shown still and that nothing has confirmed for long: nobody edited or linked
 * them, no reviewer said they answer, no customer that they helped. Stale by use, not by the
 * calendar: each "it did not help" since the last confirmation counts as {@value #REJECTION_DAYS}
 * days more.
 *
 * @param articles the stalest first
 */
public record StaleReport(ReportRange range, List<Line> articles) implements Tabular {

  static final int REJECTION_DAYS = 30;

  /**
   * One article in one language.
   *
   * @param confirmed when something last confirmed it; absent where nothing ever did
   * @param days since then; as many as make an article stale where nothing ever did
   * @param rejections how often it did not help since then
   * @param shown how often it was shown in the range
   */
  public record Line(
      ArticleKey article, @Nullable LocalDate confirmed, long days, long rejections, long shown) {

    /** In days, the rejections added. */
    public long age() {
      return days + REJECTION_DAYS * rejections;
    }
  }

  public StaleReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "stale-" + range.from() + "-" + range.to(),
        List.of("article", "confirmed", "days", "rejections", "shown"),
        articles.stream()
            .map(line ->
                Table.row(
                    line.article().toString(),
                    line.confirmed(),
                    line.days(),
                    line.rejections(),
                    line.shown()))
            .toList());
  }
}
