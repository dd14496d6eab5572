package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.CompletenessReport;
import kb.report.ReportCalendar;
import kb.report.TipReports;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How complete requests are, over time. */
@Path("/api/reports/completeness")
@Scoped(Scope.REPORTS)
public final class CompletenessReportResource {

  private final TipReports reports;
  private final ReportCalendar calendar;

  CompletenessReportResource(TipReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "How complete requests are",
      description =
          "The coach's score of tickets when they were sent, by day, week or month: the mean with its"
              + " interval, and the share that lacked nothing.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public CompletenessReport report(@BeanParam ReportQuery query) {
    return reports.completeness(query.range(calendar.today()));
  }
}
