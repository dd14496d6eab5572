package kb.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.LedgerConfig;
import kb.report.DeflectionReport.Day;

/** Reports what suggestions did. Safe for use by many threads. */
@Singleton
public final class DeflectionReports {

  private final Days days;
  private final CausalEstimator estimator;
  private final Clock clock;

  @Inject
  public DeflectionReports(Days days, LedgerConfig ledger, ReportConfig config, Clock clock) {
    this(days, ledger.bounce(), ledger.lateness(), config.sequenceTightestAt(), clock);
  }

  /**
   * Reports on days.
   *
   * @param window in which a ticket counts against a deflection
   * @param lateness how much later a ticket may still be reported
   * @param tightestAt the number of subjects at which the causal interval is tightest
   */
  public DeflectionReports(
      Days days, Duration window, Duration lateness, long tightestAt, Clock clock) {
    this.days = days;
    this.estimator = new CausalEstimator(window, lateness, tightestAt);
    this.clock = clock;
  }

  /**
   * The report of a range, as things stand now.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public DeflectionReport deflection(ReportRange range) {
    Cell total = Cell.EMPTY;
    List<Day> byDay = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    long withoutStart = 0;
    for (DayFold fold : days.of(range)) {
      Cell sum = fold.sum(range);
      total = total.plus(sum);
      trials.addAll(fold.trials(range));
      withoutStart += fold.withoutStart();
      byDay.add(
          new Day(fold.date(), days.isProvisional(fold.date()), sum.outcomes(), sum.funnel()));
    }
    long shown = total.funnel().shown();
    return new DeflectionReport(
        range,
        Share.of(total.outcomes().confirmed(), shown),
        Share.of(total.outcomes().presumed(), shown),
        estimator.estimate(trials, clock.instant()).orElse(null),
        total.outcomes(),
        total.funnel(),
        byDay,
        total.anonymous(),
        withoutStart,
        total.lostEvents());
  }
}
