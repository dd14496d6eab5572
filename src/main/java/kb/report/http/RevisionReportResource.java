package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.ClosedDays;
import kb.report.ReportCalendar;
import kb.report.RevisionReport;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What late facts changed of closed days. */
@Path("/api/reports/revisions")
@Scoped(Scope.REPORTS)
public final class RevisionReportResource {

  private final ClosedDays reports;
  private final ReportCalendar calendar;

  RevisionReportResource(ClosedDays reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "Revisions of closed days",
      description =
          "Every change of a day after it was closed: what was counted before, what is counted since,"
              + " when and why.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public RevisionReport report(@BeanParam ReportQuery query) {
    return reports.report(query.range(calendar.today()));
  }
}
