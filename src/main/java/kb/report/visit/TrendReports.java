package kb.report.visit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.deflection.LedgerConfig;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Step;
import kb.report.day.Cell;
import kb.report.day.DayFold;
import kb.report.day.Days;
import kb.report.effect.CausalEffect;
import kb.report.effect.CausalEffect.Status;
import kb.report.effect.CausalEstimator;
import kb.report.effect.CausalPoint;
import kb.report.effect.Trial;
import kb.report.visit.TrendReport.Period;

/** Reports the three numbers over time. Safe for use by many threads. */
@Singleton
public final class TrendReports {

  private final Days days;
  private final CausalEstimator estimator;
  private final Clock clock;

  @Inject
  public TrendReports(Days days, LedgerConfig ledger, ReportConfig config, Clock clock) {
    this(days, CausalEstimator.of(ledger, config), clock);
  }

  TrendReports(Days days, CausalEstimator estimator, Clock clock) {
    this.days = days;
    this.estimator = estimator;
    this.clock = clock;
  }

  /**
   * The trend of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public TrendReport trend(ReportRange range) {
    Step step = Step.of(range);
    List<DayFold> folds = days.of(range);
    List<Trial> trials = new ArrayList<>();
    List<Period> periods = new ArrayList<>();
    List<DayFold> period = new ArrayList<>();
    for (DayFold fold : folds) {
      period.add(fold);
      trials.addAll(fold.trials(range));
      if (fold.date().equals(range.to()) || fold.date().equals(step.lastDay(fold.date()))) {
        periods.add(period(period, range, trials));
        period.clear();
      }
    }
    return new TrendReport(range, step, withoutUnfair(periods));
  }

  private Period period(List<DayFold> folds, ReportRange range, List<Trial> soFar) {
    Cell sum = folds.stream().map(fold -> fold.sum(range).cell()).reduce(Cell.EMPTY, Cell::plus);
    LocalDate last = folds.getLast().date();
    Optional<CausalEffect> effect = estimator.estimate(soFar, now());
    long shown = sum.funnel().shown();
    return new Period(
        folds.getFirst().date(),
        last,
        days.isProvisional(last),
        Share.of(sum.outcomes().confirmed(), shown),
        Share.of(sum.outcomes().presumed(), shown),
        CausalPoint.of(effect, estimator.windowDays()),
        sum.outcomes());
  }

  /** Sides that are no lot's today were none before: the whole line goes, not its end alone. */
  private static List<Period> withoutUnfair(List<Period> periods) {
    CausalPoint last = periods.getLast().causal();
    if (last == null || last.status() != Status.ASSIGNMENT_PROBLEM) {
      return List.copyOf(periods);
    }
    return periods.stream()
        .map(period ->
            new Period(
                period.from(),
                period.to(),
                period.provisional(),
                period.confirmed(),
                period.presumed(),
                last,
                period.outcomes()))
        .toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
