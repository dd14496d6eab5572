package kb.report.visit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Step;
import kb.report.day.DayFold;
import kb.report.day.DaySum;
import kb.report.day.Days;
import kb.report.day.ScoreSum;
import kb.report.day.TipSum;
import kb.report.visit.TipReport.Line;

/**
 * Reports what the coach's tips came to, and how complete requests are. Safe for use by many
 * threads.
 */
@Singleton
public final class TipReports {

  private final Days days;

  public TipReports(Days days) {
    this.days = days;
  }

  /**
   * The tips of a range.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public TipReport tips(ReportRange range) {
    DaySum total =
        days.of(range).stream().map(fold -> fold.sum(range)).reduce(DaySum.EMPTY, DaySum::plus);
    return new TipReport(
        range,
        total.knownTips().entrySet().stream()
            .map(TipReports::line)
            .sorted(Comparator.comparingLong(Line::shown).reversed().thenComparing(Line::rule))
            .toList());
  }

  private static Line line(Map.Entry<String, TipSum> tip) {
    TipSum sum = tip.getValue();
    return new Line(
        tip.getKey(),
        sum.shown(),
        Share.of(sum.fixed(), sum.shown()),
        Share.of(sum.dismissed(), sum.shown()));
  }

  /**
   * The completeness of the tickets of a range, over time.
   *
   * @throws kb.deflection.ledger.LedgerUnavailable when the ledger cannot be read
   */
  public CompletenessReport completeness(ReportRange range) {
    Step step = Step.of(range);
    List<CompletenessReport.Period> periods = new ArrayList<>();
    ScoreSum sum = ScoreSum.NONE;
    LocalDate from = range.from();
    for (DayFold fold : days.of(range)) {
      sum = sum.plus(fold.sum(range).knownScores());
      if (fold.date().equals(range.to()) || fold.date().equals(step.lastDay(fold.date()))) {
        periods.add(period(from, fold.date(), sum));
        sum = ScoreSum.NONE;
        from = fold.date().plusDays(1);
      }
    }
    return new CompletenessReport(range, step, periods);
  }

  private CompletenessReport.Period period(LocalDate from, LocalDate to, ScoreSum sum) {
    return new CompletenessReport.Period(
        from,
        to,
        days.isProvisional(to),
        sum.tickets(),
        sum.mean(),
        sum.interval(),
        Share.of(sum.complete(), sum.tickets()));
  }
}
