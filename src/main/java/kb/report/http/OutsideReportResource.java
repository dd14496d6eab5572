package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.OutsideReport;
import kb.report.OutsideReports;
import kb.report.ReportCalendar;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The most used outside answers, as JSON and as a table. */
@Path("/api/reports/outside")
@Scoped(Scope.REPORTS)
public final class OutsideReportResource {

  private final OutsideReports reports;
  private final ReportCalendar calendar;

  OutsideReportResource(OutsideReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "The most used outside answers",
      description = "Pages of other sites that agents linked as answers: what to write ourselves.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public OutsideReport report(@BeanParam ReportQuery query) {
    return reports.outside(query.range(calendar.today()));
  }
}
