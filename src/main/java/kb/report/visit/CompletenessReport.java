package kb.report.visit;

import java.time.LocalDate;
import java.util.List;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Step;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.statistics.Interval;

/**
 * How complete tickets were when they were sent, over time.
 *
 * @param step how long a period is
 * @param periods one after the other; the first and the last are cut to the range
 */
public record CompletenessReport(ReportRange range, Step step, List<Period> periods)
    implements Tabular {

  /**
   * A day, a week or a month.
   *
   * @param from its first day
   * @param to its last day, included
   * @param provisional whether a ticket of it may still be told of
   * @param tickets how many the coach scored
   * @param mean score, from 0, nothing there, to 1, nothing missing
   * @param interval where it may lie, at 95 %
   * @param complete those that lacked nothing
   */
  public record Period(
      LocalDate from,
      LocalDate to,
      boolean provisional,
      long tickets,
      double mean,
      Interval interval,
      Share complete) {}

  @Override
  public Table table() {
    return new Table(
        "completeness-" + range.from() + "-" + range.to(),
        List.of("from", "to", "provisional", "tickets", "mean", "low", "high", "complete"),
        periods.stream()
            .map(period ->
                Table.row(
                    period.from(),
                    period.to(),
                    period.provisional(),
                    period.tickets(),
                    period.mean(),
                    period.interval().low(),
                    period.interval().high(),
                    period.complete().visits()))
            .toList());
  }
}
