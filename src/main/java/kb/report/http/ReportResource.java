package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ReportCalendar;
import kb.report.day.ClosedDays;
import kb.report.day.RevisionReport;
import kb.report.visit.ArticleReport;
import kb.report.visit.ArticleReports;
import kb.report.visit.BreakdownReport;
import kb.report.visit.BreakdownReports;
import kb.report.visit.CompletenessReport;
import kb.report.visit.DeflectionReport;
import kb.report.visit.DeflectionReports;
import kb.report.visit.GuardrailReport;
import kb.report.visit.GuardrailReports;
import kb.report.visit.TipReport;
import kb.report.visit.TipReports;
import kb.report.visit.TrendReport;
import kb.report.visit.TrendReports;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What came of the visits and requests of a range of days; each as JSON or as a table. */
@Path("/api/reports")
@Scoped(Scope.REPORTS)
@Blocking
@Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
@APIResponse(responseCode = "200", description = "The report.")
@APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
public final class ReportResource {

  private final DeflectionReports reports;
  private final TrendReports trends;
  private final BreakdownReports breakdowns;
  private final ArticleReports articles;
  private final GuardrailReports guardrails;
  private final TipReports tips;
  private final ClosedDays days;
  private final ReportCalendar calendar;

  ReportResource(
      DeflectionReports reports,
      TrendReports trends,
      BreakdownReports breakdowns,
      ArticleReports articles,
      GuardrailReports guardrails,
      TipReports tips,
      ClosedDays days,
      ReportCalendar calendar) {
    this.reports = reports;
    this.trends = trends;
    this.breakdowns = breakdowns;
    this.articles = articles;
    this.guardrails = guardrails;
    this.tips = tips;
    this.days = days;
    this.calendar = calendar;
  }

  /** What suggestions did, and the same by day. */
  @GET
  @Path("deflection")
  @Operation(
      summary = "What suggestions did",
      description =
          "Confirmed and presumed deflections with their intervals, the causal number while an"
              + " experiment runs, outcomes and funnel by day. Days that are provisional may still"
              + " change.")
  public DeflectionReport deflection(@BeanParam ReportQuery query) {
    return reports.deflection(query.range(calendar.today()));
  }

  /** The three numbers over time. */
  @GET
  @Path("trend")
  @Operation(
      summary = "The three numbers over time",
      description =
          "Confirmed and presumed by day, week or month with their intervals, and the causal number"
              + " as it stood at the end of each with an interval that holds however often it is"
              + " looked at.")
  public TrendReport trend(@BeanParam ReportQuery query) {
    return trends.trend(query.range(calendar.today()));
  }

  /** The three numbers by channel and by language. */
  @GET
  @Path("breakdown")
  @Operation(
      summary = "The numbers by channel and language",
      description =
          "Visits, outcomes, funnel and the three numbers of each channel and of each language in the"
              + " range.")
  public BreakdownReport breakdown(@BeanParam ReportQuery query) {
    return breakdowns.breakdown(query.range(calendar.today()));
  }

  /** What each article did. */
  @GET
  @Path("articles")
  @Operation(
      summary = "What each article did",
      description =
          "By article: shown, rendered, opened, read, solved; opened and a ticket sent all the same;"
              + " solved and a ticket after all; the deflected visits owed to it, and the tickets"
              + " that is worth while an experiment runs.")
  public ArticleReport articles(@BeanParam ReportQuery query) {
    return articles.articles(query.range(calendar.today()));
  }

  /** Whether suggestions harm anybody. */
  @GET
  @Path("guardrails")
  @Operation(
      summary = "What suggestions must not make worse",
      description =
          "Time to submit, leaving unread, reopening, repeated contact, time to resolution and"
              + " completeness of requests: with suggestions against the hold-out, each with its"
              + " interval and how much worse is borne.")
  public GuardrailReport guardrails(@BeanParam ReportQuery query) {
    return guardrails.guardrails(query.range(calendar.today()));
  }

  /** What the coach's tips came to. */
  @GET
  @Path("tips")
  @Operation(
      summary = "What the coach's tips came to",
      description = "By rule: visits in which its tip was shown, followed, and sent away.")
  public TipReport tips(@BeanParam ReportQuery query) {
    return tips.tips(query.range(calendar.today()));
  }

  /** How complete requests are, over time. */
  @GET
  @Path("completeness")
  @Operation(
      summary = "How complete requests are",
      description =
          "The coach's score of tickets when they were sent, by day, week or month: the mean with its"
              + " interval, and the share that lacked nothing.")
  public CompletenessReport completeness(@BeanParam ReportQuery query) {
    return tips.completeness(query.range(calendar.today()));
  }

  /** What late facts changed of closed days. */
  @GET
  @Path("revisions")
  @Operation(
      summary = "Revisions of closed days",
      description =
          "Every change of a day after it was closed: what was counted before, what is counted since,"
              + " when and why.")
  public RevisionReport revisions(@BeanParam ReportQuery query) {
    return days.report(query.range(calendar.today()));
  }
}
