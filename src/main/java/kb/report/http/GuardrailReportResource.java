package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.report.GuardrailReport;
import kb.report.GuardrailReports;
import kb.report.ReportCalendar;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whether suggestions harm anybody. */
@Path("/api/reports/guardrails")
@Scoped(Scope.REPORTS)
public final class GuardrailReportResource {

  private final GuardrailReports reports;
  private final ReportCalendar calendar;

  GuardrailReportResource(GuardrailReports reports, ReportCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  /** The report of a range, as JSON or as a table. */
  @GET
  @Blocking
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What suggestions must not make worse",
      description =
          "Time to submit, leaving unread, reopening, repeated contact, time to resolution and"
              + " completeness of requests: with suggestions against the hold-out, each with its"
              + " interval and how much worse is borne.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public GuardrailReport report(@BeanParam ReportQuery query) {
    return reports.guardrails(query.range(calendar.today()));
  }
}
