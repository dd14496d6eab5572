package kb.report.visit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.day.OutcomeCounts;

/** Plans an experiment from the last four weeks of the desk. Safe for use by many threads. */
@Singleton
public final class HoldoutPlanner {

  private static final int WEEKS = 4;

  private final DeflectionReports reports;
  private final ZoneId zone;
  private final Clock clock;

  public HoldoutPlanner(DeflectionReports reports, ReportConfig config, Clock clock) {
    this.reports = reports;
    this.zone = config.zone();
    this.clock = clock;
  }

  /** What an experiment would take at this desk. */
  public HoldoutPlan plan() {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
    ReportRange range = new ReportRange(yesterday.minusDays(7L * WEEKS - 1), yesterday, null, null);
    DeflectionReport report = reports.deflection(range);
    OutcomeCounts outcomes = report.outcomes();
    double tickets = outcomes.submitted() + outcomes.bounced();
    double rate = outcomes.visits() == 0 ? 0 : tickets / outcomes.visits();
    return HoldoutPlan.of((double) report.funnel().eligible() / WEEKS, rate);
  }
}
