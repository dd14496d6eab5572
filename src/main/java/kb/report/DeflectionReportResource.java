package kb.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The deflection report, as JSON and as a table. */
@Path("/api/reports/deflection")
@Scoped(Scope.REPORTS)
public final class DeflectionReportResource {

  private static final String WHAT =
      "Confirmed and presumed deflections with their intervals, the causal number while an"
          + " experiment runs, outcomes and funnel by day. Days that are provisional may still"
          + " change.";

  private final DeflectionReports reports;
  private final ZoneId zone;
  private final Clock clock;

  DeflectionReportResource(DeflectionReports reports, ReportConfig config, Clock clock) {
    this.reports = reports;
    this.zone = config.zone();
    this.clock = clock;
  }

  /** The report as JSON. */
  @GET
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What suggestions did", description = WHAT)
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public DeflectionReport json(
      @Parameter(description = "First day, such as 2026-05-01; 28 days back by default.") @RestQuery
          @Nullable String from,
      @Parameter(description = "Last day, included; today by default.") @RestQuery
          @Nullable String to,
      @Parameter(description = "Only this channel, such as form.") @RestQuery
          @Nullable String channel,
      @Parameter(description = "Only this language, such as uk.") @RestQuery
          @Nullable String lang) {
    return reports.deflection(range(from, to, channel, lang));
  }

  /** The days of the report as a table. */
  @GET
  @Blocking
  @Produces("text/csv;qs=0.5") // JSON for whoever does not ask for a table
  @Operation(hidden = true)
  public String csv(
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String channel,
      @RestQuery @Nullable String lang) {
    return DeflectionTable.csv(reports.deflection(range(from, to, channel, lang)));
  }

  private ReportRange range(
      @Nullable String from, @Nullable String to, @Nullable String channel, @Nullable String lang) {
    return RangeOf.query(from, to, channel, lang, LocalDate.ofInstant(clock.instant(), zone));
  }
}
