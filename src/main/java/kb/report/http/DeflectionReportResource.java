package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.DeflectionReport;
import kb.report.DeflectionReports;
import kb.report.ReportCalendar;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What suggestions did, and the same by day. */
@Path("/api/reports/deflection")
@Scoped(Scope.REPORTS)
public final class DeflectionReportResource {

  private final DeflectionReports reports;
  private final ReportCalendar calendar;

  DeflectionReportResource(DeflectionReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What suggestions did",
      description =
          "Confirmed and presumed deflections with their intervals, the causal number while an"
              + " experiment runs, outcomes and funnel by day. Days that are provisional may still"
              + " change.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public DeflectionReport report(@BeanParam ReportQuery query) {
    return reports.deflection(query.range(calendar.today()));
  }
}
