package kb.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kb.report.DeflectionReports;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.web.Caller;
import kb.web.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The owner's page: what suggestions did. Whoever has no key of scope reports may sign in. */
@Path("/reports")
@Blocking
public final class ReportsResource {

  private static final int DAYS = 28;
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final Pages pages;
  private final DeflectionReports reports;
  private final ReportConfig config;
  private final Caller caller;
  private final Clock clock;

  ReportsResource(
      Pages pages, DeflectionReports reports, ReportConfig config, Caller caller, Clock clock) {
    this.pages = pages;
    this.reports = reports;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The figures of the last four weeks, or the form to sign in.
   *
   * @param refused whether a key was tried in vain
   */
  @GET
  @Operation(hidden = true)
  public Response reports(
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    boolean mayRead = caller.may(Scope.REPORTS);
    String page =
        mayRead
            ? pages.renderAt("/reports", "reports", reader, figures(reader.words()))
            : pages.renderAt(
                "/reports",
                "sign-in",
                reader,
                Map.of(
                    "refused",
                    refused,
                    "next",
                    "/reports",
                    "who",
                    reader.words().get("signInTitle"),
                    "what",
                    reader.words().get("signInText")));
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(mayRead ? 200 : 401).type(HTML).cacheControl(never).entity(page).build();
  }

  private Map<String, ?> figures(Words words) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
    var report = reports.deflection(new ReportRange(today.minusDays(DAYS - 1), today, null, null));
    return Map.of("days", DAYS, "figures", Figures.of(report, words));
  }
}
