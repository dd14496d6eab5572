package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ReportCalendar;
import kb.report.care.LinkCare;
import kb.report.care.MissedReport;
import kb.report.care.OutrankedReport;
import kb.report.care.RejectedReport;
import kb.report.care.RestrictedReport;
import kb.report.care.StaleReport;
import kb.report.care.TranslationReport;
import kb.report.care.UnseenReport;
import kb.report.care.UseCare;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which articles need somebody's care, and what for; each as JSON or as a table. */
@Path("/api/reports")
@Scoped(Scope.REPORTS)
@Blocking
@Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
@APIResponse(responseCode = "200", description = "The report.")
@APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
public final class CareReportResource {

  private final UseCare use;
  private final LinkCare links;
  private final ReportCalendar calendar;

  CareReportResource(UseCare use, LinkCare links, ReportCalendar calendar) {
    this.use = use;
    this.links = links;
    this.calendar = calendar;
  }

  /** Articles rejected more and more. */
  @GET
  @Path("rejected")
  @Operation(
      summary = "Articles rejected more and more",
      description =
          "The share of openings that ended with \"it did not help\", in the last four"
              + " weeks of the range against the twelve before: those where it rose by more"
              + " than chance makes it, at 99 %.")
  public RejectedReport rejected(@BeanParam ReportQuery query) {
    return use.rejected(query.range(calendar.today()));
  }

  /** Articles stale by use. */
  @GET
  @Path("stale")
  @Operation(
      summary = "Articles stale by use",
      description =
          "Shown in the range, and for kb.report.stale-after-days neither edited nor"
              + " linked as an answer nor confirmed by a reviewer or a customer; each \"it"
              + " did not help\" since then counts as 30 days more.")
  public StaleReport stale(@BeanParam ReportQuery query) {
    return use.stale(query.range(calendar.today()));
  }

  /** Articles nobody was shown. */
  @GET
  @Path("unseen")
  @Operation(
      summary = "Articles nobody was shown",
      description =
          "Public articles at least four weeks old that stood in no list of"
              + " suggestions in the twelve weeks that end with the range; none where there"
              + " were fewer than 500 suggestions shown.")
  public UnseenReport unseen(@BeanParam ReportQuery query) {
    return use.unseen(query.range(calendar.today()));
  }

  /** Articles agents link and the search does not offer. */
  @GET
  @Path("missed")
  @Operation(
      summary = "Articles agents link and the search does not offer",
      description =
          "Linked as the answer to two tickets or more without having been offered,"
              + " and not among the first three when the tickets are asked again now; with"
              + " the words several of them use and the article does not.")
  public MissedReport missed(@BeanParam ReportQuery query) {
    return links.misses(query.range(calendar.today())).missed();
  }

  /** Where agents link another article than the search puts first. */
  @GET
  @Path("outranked")
  @Operation(
      summary = "Where agents link another article than the search puts first",
      description =
          "Pairs of an article that the search puts first, then and now, and the one"
              + " that agents linked in its place to two tickets or more.")
  public OutrankedReport outranked(@BeanParam ReportQuery query) {
    return links.misses(query.range(calendar.today())).outranked();
  }

  /** Articles wanted in a language they lack. */
  @GET
  @Path("translations")
  @Operation(
      summary = "Articles wanted in a language they lack",
      description =
          "Shown in visits, or linked to tickets, in a language of the base in which"
              + " they are not written.")
  public TranslationReport translations(@BeanParam ReportQuery query) {
    return links.translations(query.range(calendar.today()));
  }

  /** Internal articles that answer customers. */
  @GET
  @Path("restricted")
  @Operation(
      summary = "Internal articles that answer customers",
      description = "How often agents answered with an article that customers may not read.")
  public RestrictedReport restricted(@BeanParam ReportQuery query) {
    return links.restricted(query.range(calendar.today()));
  }
}
