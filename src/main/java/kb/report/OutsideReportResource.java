package kb.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The most used outside answers, as JSON and as a table. */
@Path("/api/reports/outside")
@Scoped(Scope.REPORTS)
@Blocking
public final class OutsideReportResource {

  private static final String HEAD = "url,title,tickets,agents,last,dead,problem";

  private final OutsideReports reports;
  private final ZoneId zone;
  private final Clock clock;

  OutsideReportResource(OutsideReports reports, ReportConfig config, Clock clock) {
    this.reports = reports;
    this.zone = config.zone();
    this.clock = clock;
  }

  /** The report as JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The most used outside answers",
      description = "Pages of other sites that agents linked as answers: what to write ourselves.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public OutsideReport json(
      @Parameter(description = "First day, such as 2026-05-01; 28 days back by default.") @RestQuery
          @Nullable String from,
      @Parameter(description = "Last day, included; today by default.") @RestQuery
          @Nullable String to) {
    return reports.outside(range(from, to));
  }

  /** The report as comma-separated values (RFC 4180). */
  @GET
  @Produces("text/csv;qs=0.5") // JSON for whoever does not ask for a table
  @Operation(hidden = true)
  public String csv(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
    return Stream.concat(
            Stream.of(HEAD), reports.outside(range(from, to)).pages().stream().map(this::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String line(OutsideReport.Line page) {
    return Stream.of(
            text(page.url()),
            text(page.title()),
            page.tickets(),
            page.agents(),
            page.last(),
            page.dead(),
            text(page.problem() == null ? "" : page.problem()))
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  /** In quotes, and no formula to a spreadsheet. */
  private static String text(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  private ReportRange range(@Nullable String from, @Nullable String to) {
    return RangeOf.query(from, to, null, null, LocalDate.ofInstant(clock.instant(), zone));
  }
}
