package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ArticleReport;
import kb.report.ArticleReports;
import kb.report.ReportCalendar;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What each article did. */
@Path("/api/reports/articles")
@Scoped(Scope.REPORTS)
public final class ArticleReportResource {

  private final ArticleReports reports;
  private final ReportCalendar calendar;

  ArticleReportResource(ArticleReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What each article did",
      description =
          "By article: shown, rendered, opened, read, solved; opened and a ticket sent all the same;"
              + " solved and a ticket after all; the deflected visits owed to it, and the tickets"
              + " that is worth while an experiment runs.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public ArticleReport report(@BeanParam ReportQuery query) {
    return reports.articles(query.range(calendar.today()));
  }
}
