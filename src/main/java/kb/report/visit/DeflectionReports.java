package kb.report.visit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.LedgerConfig;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.VisitRows;
import kb.deflection.outcome.VisitStories;
import kb.deflection.outcome.Windows;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.day.Cell;
import kb.report.day.ClosedDays;
import kb.report.day.DayFold;
import kb.report.day.Days;
import kb.report.effect.CausalEffect;
import kb.report.effect.CausalEstimator;
import kb.report.effect.CausalReading;
import kb.report.effect.Savings;
import kb.report.effect.Trial;
import kb.report.visit.DeflectionReport.Day;

/** Reports what suggestions did. Safe for use by many threads. */
@Singleton
public final class DeflectionReports {

  private final Days days;
  private final CausalEstimator estimator;
  private final Savings savings;
  private final Clock clock;

  @Inject
  public DeflectionReports(Days days, LedgerConfig ledger, ReportConfig config, Clock clock) {
    this(days, CausalEstimator.of(ledger, config), Savings.of(config), clock);
  }

  DeflectionReports(Days days, CausalEstimator estimator, Savings savings, Clock clock) {
    this.days = days;
    this.estimator = estimator;
    this.savings = savings;
    this.clock = clock;
  }

  /** Reports on a ledger by the usual windows, without settings. */
  public static DeflectionReports on(EventLedger ledger, ZoneId zone, Clock clock) {
    VisitRows rows = new VisitRows(ledger);
    Days days =
        new Days(
            new VisitStories(rows, Windows.DEFAULT),
            rows,
            new ClosedDays(ledger),
            zone,
            Duration.ofDays(10),
            Duration.ofDays(395),
            clock);
    return new DeflectionReports(
        days, CausalReading.ESTIMATOR, new Savings(List.of(), "UAH"), clock);
  }

  /**
   * The report of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public DeflectionReport deflection(ReportRange range) {
    return deflection(range, savings);
  }

  /**
   * The same with other costs of a ticket.
   *
   * @param costs at least, likely, at most, rising; those of the settings when empty
   * @throws IllegalArgumentException when they do not rise
   */
  public DeflectionReport deflection(ReportRange range, List<Double> costs) {
    return deflection(range, costs.isEmpty() ? savings : new Savings(costs, savings.currency()));
  }

  private DeflectionReport deflection(ReportRange range, Savings savings) {
    Cell total = Cell.EMPTY;
    List<Day> byDay = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    long withoutStart = 0;
    for (DayFold fold : days.of(range)) {
      Cell sum = fold.sum(range).cell();
      total = total.plus(sum);
      trials.addAll(fold.trials(range));
      withoutStart += fold.withoutStart();
      byDay.add(
          new Day(fold.date(), days.isProvisional(fold.date()), sum.outcomes(), sum.funnel()));
    }
    CausalEffect causal = estimator.estimate(trials, clock.instant()).orElse(null);
    long shown = total.funnel().shown();
    return new DeflectionReport(
        range,
        Share.of(total.outcomes().confirmed(), shown),
        Share.of(total.outcomes().presumed(), shown),
        causal,
        causal == null ? null : savings.on(causal.estimate(estimator.windowDays())),
        total.outcomes(),
        total.funnel(),
        byDay,
        total.inDoubt(),
        total.anonymous(),
        withoutStart,
        total.lostEvents());
  }
}
