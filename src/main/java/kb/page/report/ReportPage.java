package kb.page.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import kb.article.ArticleLibrary;
import kb.coach.Coaches;
import kb.deflection.LedgerConfig;
import kb.page.Words;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.day.ClosedDays;
import kb.report.visit.ArticleReports;
import kb.report.visit.BreakdownReport;
import kb.report.visit.BreakdownReports;
import kb.report.visit.DeflectionReport;
import kb.report.visit.DeflectionReports;
import kb.report.visit.GuardrailReports;
import kb.report.visit.HoldoutPlanner;
import kb.report.visit.TipReports;
import kb.report.visit.TrendReports;

/** Gathers the reports for the owner's page. Safe for use by many threads. */
@Singleton
public final class ReportPage {

  private final DeflectionReports deflection;
  private final TrendReports trend;
  private final BreakdownReports breakdown;
  private final ArticleReports articles;
  private final GuardrailReports guardrails;
  private final TipReports tips;
  private final Coaches coaches;
  private final ClosedDays closed;
  private final HoldoutPlanner planner;
  private final ArticleLibrary library;
  private final LedgerConfig ledger;
  private final ReportConfig config;

  public ReportPage(
      DeflectionReports deflection,
      TrendReports trend,
      BreakdownReports breakdown,
      ArticleReports articles,
      GuardrailReports guardrails,
      TipReports tips,
      Coaches coaches,
      ClosedDays closed,
      HoldoutPlanner planner,
      ArticleLibrary library,
      LedgerConfig ledger,
      ReportConfig config) {
    this.deflection = deflection;
    this.trend = trend;
    this.breakdown = breakdown;
    this.articles = articles;
    this.guardrails = guardrails;
    this.tips = tips;
    this.coaches = coaches;
    this.closed = closed;
    this.planner = planner;
    this.library = library;
    this.ledger = ledger;
    this.config = config;
  }

  /** What the page shows of what is asked, in the reader's words. */
  public ReportView view(ReportForm.Asked asked, Words words) {
    ReportRange range = asked.range();
    DeflectionReport report = deflection.deflection(range, asked.costs());
    BreakdownReport of = breakdown.breakdown(range);
    boolean isNarrow = range.channel() != null || range.lang() != null;
    ReportRange wide = new ReportRange(range.from(), range.to(), null, null);
    return ReportView.of(
        report,
        trend.trend(range),
        of,
        isNarrow ? breakdown.breakdown(wide) : of,
        articles.articles(range),
        guardrails.guardrails(range),
        TipRows.of(
            tips.tips(range),
            tips.completeness(range),
            coaches.coach(words.lang()).rules(),
            words,
            new Numbers(words)),
        closed.report(range),
        report.causal() == null ? Optional.of(planner.plan()) : Optional.empty(),
        library,
        (int) ledger.bounce().toDays(),
        config.zone(),
        words);
  }
}
