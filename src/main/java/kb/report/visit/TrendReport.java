package kb.report.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Step;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.day.OutcomeCounts;
import kb.report.effect.CausalPoint;
import kb.report.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The three numbers over time.
 *
 * @param step how long a period is
 * @param periods one after the other; the first and the last are cut to the range
 */
public record TrendReport(ReportRange range, Step step, List<Period> periods) implements Tabular {

  /**
   * A day, a week or a month.
   *
   * @param from its first day
   * @param to its last day, included
   * @param provisional whether a day in it may still change
   * @param confirmed confirmed deflections of the period, of its visits that were shown something
   * @param presumed presumed deflections, of the same
   * @param causal the causal number over all of the range up to the end of this period, as far as
   *     is known now; absent while no experiment runs
   */
  @JsonInclude(Include.NON_NULL)
  public record Period(
      LocalDate from,
      LocalDate to,
      boolean provisional,
      Share confirmed,
      Share presumed,
      @Nullable CausalPoint causal,
      OutcomeCounts outcomes) {}

  @Override
  public Table table() {
    return new Table(
        "trend-" + range.from() + "-" + range.to(),
        List.of(
            "from",
            "to",
            "provisional",
            "visits",
            "shown",
            "confirmed",
            "confirmed_rate",
            "confirmed_low",
            "confirmed_high",
            "presumed",
            "presumed_rate",
            "presumed_low",
            "presumed_high",
            "causal_status",
            "causal_rate",
            "causal_low",
            "causal_high"),
        periods.stream().map(TrendReport::row).toList());
  }

  private static List<@Nullable Object> row(Period period) {
    CausalPoint causal = period.causal();
    Interval interval = causal == null ? null : causal.interval();
    return Table.row(
        period.from(),
        period.to(),
        period.provisional(),
        period.outcomes().visits(),
        period.confirmed().outOf(),
        period.confirmed().visits(),
        period.confirmed().rate(),
        period.confirmed().interval().low(),
        period.confirmed().interval().high(),
        period.presumed().visits(),
        period.presumed().rate(),
        period.presumed().interval().low(),
        period.presumed().interval().high(),
        causal == null ? null : causal.status(),
        causal == null ? null : causal.rate(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }
}
