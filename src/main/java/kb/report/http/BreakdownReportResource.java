package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.BreakdownReport;
import kb.report.BreakdownReports;
import kb.report.ReportCalendar;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The three numbers by channel and by language. */
@Path("/api/reports/breakdown")
@Scoped(Scope.REPORTS)
public final class BreakdownReportResource {

  private final BreakdownReports reports;
  private final ReportCalendar calendar;

  BreakdownReportResource(BreakdownReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "The numbers by channel and language",
      description =
          "Visits, outcomes, funnel and the three numbers of each channel and of each language in the"
              + " range.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public BreakdownReport report(@BeanParam ReportQuery query) {
    return reports.breakdown(query.range(calendar.today()));
  }
}
