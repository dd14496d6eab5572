package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ReportCalendar;
import kb.report.TipReport;
import kb.report.TipReports;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the coach's tips came to. */
@Path("/api/reports/tips")
@Scoped(Scope.REPORTS)
public final class TipReportResource {

  private final TipReports reports;
  private final ReportCalendar calendar;

  TipReportResource(TipReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What the coach's tips came to",
      description = "By rule: visits in which its tip was shown, followed, and sent away.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public TipReport report(@BeanParam ReportQuery query) {
    return reports.tips(query.range(calendar.today()));
  }
}
