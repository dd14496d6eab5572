package kb.report.care;

import java.util.List;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;

/**
 * Articles that people need in a language they are not written in.
 *
 * @param articles those most wanted first
 */
public record TranslationReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article in one language that it lacks.
   *
   * @param lang the language
   * @param shown in how many visits in that language it was shown in another
   * @param linked to how many tickets in that language it was linked in another
   */
  public record Line(String article, String lang, long shown, long linked) {}

  public TranslationReport {
    articles = List.copyOf(articles);
  }

  @Override
  public Table table() {
    return new Table(
        "translations-" + range.from() + "-" + range.to(),
        List.of("article", "lang", "shown", "linked"),
        articles.stream()
            .map(line -> Table.row(line.article(), line.lang(), line.shown(), line.linked()))
            .toList());
  }
}
