package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ReportCalendar;
import kb.report.TrendReport;
import kb.report.TrendReports;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The three numbers over time. */
@Path("/api/reports/trend")
@Scoped(Scope.REPORTS)
public final class TrendReportResource {

  private final TrendReports reports;
  private final ReportCalendar calendar;

  TrendReportResource(TrendReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "The three numbers over time",
      description =
          "Confirmed and presumed by day, week or month with their intervals, and the causal number"
              + " as it stood at the end of each with an interval that holds however often it is"
              + " looked at.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public TrendReport report(@BeanParam ReportQuery query) {
    return reports.trend(query.range(calendar.today()));
  }
}
