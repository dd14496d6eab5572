package kb.report.care;

import java.util.List;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.statistics.Interval;

/**
 * Articles that readers reject more and more: the share of openings that ended with "it did not
 * help" is higher in the last four weeks than in the twelve before by more than chance makes it
 * (Newcombe's interval of the difference at 99 %, because many articles are looked at).
 *
 * @param range the four weeks
 * @param articles the surest rise first
 */
public record RejectedReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article, in every language.
   *
   * @param now of the last four weeks
   * @param before of the twelve before
   * @param rise from where to where the difference may lie
   */
  public record Line(String article, Share now, Share before, Interval rise) {}

  public RejectedReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "rejected-" + range.from() + "-" + range.to(),
        List.of("article", "rejected", "opened", "now", "before", "rise_low", "rise_high"),
        articles.stream()
            .map(line ->
                Table.row(
                    line.article(),
                    line.now().visits(),
                    line.now().outOf(),
                    line.now().rate(),
                    line.before().rate(),
                    line.rise().low(),
                    line.rise().high()))
            .toList());
  }
}
