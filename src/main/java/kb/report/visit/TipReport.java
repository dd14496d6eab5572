package kb.report.visit;

import java.util.List;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;

/**
 * What the coach's tips came to; visits, not clicks.
 *
 * @param tips the one shown most often first
 */
public record TipReport(ReportRange range, List<Line> tips) implements Tabular {

  /**
   * One rule of the coach.
   *
   * @param rule its id
   * @param shown visits in which its tip was shown
   * @param fixed of these, those in which the customer added what it asked for
   * @param dismissed of these, those in which the customer sent it away
   */
  public record Line(String rule, long shown, Share fixed, Share dismissed) {}

  @Override
  public Table table() {
    return new Table(
        "tips-" + range.from() + "-" + range.to(),
        List.of(
            "rule",
            "shown",
            "fixed",
            "fixed_low",
            "fixed_high",
            "dismissed",
            "dismissed_low",
            "dismissed_high"),
        tips.stream()
            .map(line ->
                Table.row(
                    line.rule(),
                    line.shown(),
                    line.fixed().visits(),
                    line.fixed().interval().low(),
                    line.fixed().interval().high(),
                    line.dismissed().visits(),
                    line.dismissed().interval().low(),
                    line.dismissed().interval().high()))
            .toList());
  }
}
