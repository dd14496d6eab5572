package kb.report.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.stream.Stream;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.day.Funnel;
import kb.report.day.OutcomeCounts;
import kb.report.effect.CausalPoint;
import kb.report.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of each channel and of each language.
 *
 * @param channels the busiest first
 * @param languages the busiest first
 */
public record BreakdownReport(ReportRange range, List<Line> channels, List<Line> languages)
    implements Tabular {

  /**
   * One channel or language.
   *
   * @param name such as {@code form} or {@code uk}; empty where it is not known
   * @param causal the causal number among its customers; absent while no experiment runs
   */
  @JsonInclude(Include.NON_NULL)
  public record Line(
      String name,
      Share confirmed,
      Share presumed,
      @Nullable CausalPoint causal,
      OutcomeCounts outcomes,
      Funnel funnel) {}

  @Override
  public Table table() {
    return new Table(
        "breakdown-" + range.from() + "-" + range.to(),
        List.of(
            "by",
            "name",
            "visits",
            "eligible",
            "shown",
            "opened",
            "read",
            "confirmed",
            "confirmed_low",
            "confirmed_high",
            "presumed",
            "presumed_low",
            "presumed_high",
            "submitted",
            "bounced",
            "causal_status",
            "causal_rate",
            "causal_low",
            "causal_high"),
        Stream.concat(
                channels.stream().map(line -> row("channel", line)),
                languages.stream().map(line -> row("lang", line)))
            .toList());
  }

  private static List<@Nullable Object> row(String by, Line line) {
    CausalPoint causal = line.causal();
    Interval interval = causal == null ? null : causal.interval();
    return Table.row(
        by,
        line.name(),
        line.outcomes().visits(),
        line.funnel().eligible(),
        line.funnel().shown(),
        line.funnel().opened(),
        line.funnel().read(),
        line.confirmed().visits(),
        line.confirmed().interval().low(),
        line.confirmed().interval().high(),
        line.presumed().visits(),
        line.presumed().interval().low(),
        line.presumed().interval().high(),
        line.outcomes().submitted(),
        line.outcomes().bounced(),
        causal == null ? null : causal.status(),
        causal == null ? null : causal.rate(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }
}
