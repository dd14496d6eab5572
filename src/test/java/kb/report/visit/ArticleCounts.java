package kb.report.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import kb.deflection.ledger.EventLedger;
import kb.deflection.ledger.VisitRows;
import kb.deflection.outcome.VisitStories;
import kb.deflection.outcome.Windows;
import kb.report.day.ClosedDays;
import kb.report.day.Days;
import kb.report.effect.CausalReading;

/** Makes reports of articles for tests of other rooms. */
public final class ArticleCounts {

  private ArticleCounts() {}

  public static ArticleReports of(EventLedger ledger, ZoneId zone, Clock clock) {
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
    return new ArticleReports(days, CausalReading.ESTIMATOR, clock);
  }
}
