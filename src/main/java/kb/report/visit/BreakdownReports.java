package kb.report.visit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import kb.deflection.LedgerConfig;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.day.Cell;
import kb.report.day.CellKey;
import kb.report.day.DayFold;
import kb.report.day.Days;
import kb.report.effect.CausalEstimator;
import kb.report.effect.CausalPoint;
import kb.report.effect.Trial;
import kb.report.visit.BreakdownReport.Line;
import org.jspecify.annotations.Nullable;

/** Reports the numbers of each channel and of each language. Safe for use by many threads. */
@Singleton
public final class BreakdownReports {

  private final Days days;
  private final CausalEstimator estimator;
  private final Clock clock;

  @Inject
  public BreakdownReports(Days days, LedgerConfig ledger, ReportConfig config, Clock clock) {
    this(days, CausalEstimator.of(ledger, config), clock);
  }

  BreakdownReports(Days days, CausalEstimator estimator, Clock clock) {
    this.days = days;
    this.estimator = estimator;
    this.clock = clock;
  }

  /**
   * The breakdown of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public BreakdownReport breakdown(ReportRange range) {
    List<DayFold> folds = days.of(range);
    return new BreakdownReport(
        range,
        lines(folds, range, CellKey::channel, Trial::channel),
        lines(folds, range, CellKey::lang, Trial::lang));
  }

  private List<Line> lines(
      List<DayFold> folds,
      ReportRange range,
      Function<CellKey, String> ofCell,
      Function<Trial, @Nullable String> ofTrial) {
    Map<String, Cell> cells = new TreeMap<>();
    Map<String, List<Trial>> trials = new TreeMap<>();
    for (DayFold fold : folds) {
      fold.sums()
          .forEach((key, sum) -> {
            if (range.covers(key.channel(), key.lang())) {
              cells.merge(ofCell.apply(key), sum.cell(), Cell::plus);
            }
          });
      for (Trial trial : fold.trials(range)) {
        trials
            .computeIfAbsent(
                Objects.requireNonNullElse(ofTrial.apply(trial), ""), name -> new ArrayList<>())
            .add(trial);
      }
    }
    return cells.entrySet().stream()
        .filter(entry -> entry.getValue().outcomes().visits() > 0)
        .map(entry ->
            line(entry.getKey(), entry.getValue(), trials.getOrDefault(entry.getKey(), List.of())))
        .sorted(
            Comparator.comparingLong((Line line) -> line.outcomes().visits())
                .reversed()
                .thenComparing(Line::name))
        .toList();
  }

  private Line line(String name, Cell cell, List<Trial> trials) {
    long shown = cell.funnel().shown();
    return new Line(
        name,
        Share.of(cell.outcomes().confirmed(), shown),
        Share.of(cell.outcomes().presumed(), shown),
        CausalPoint.of(estimator.estimate(trials, clock.instant()), estimator.windowDays()),
        cell.outcomes(),
        cell.funnel());
  }
}
