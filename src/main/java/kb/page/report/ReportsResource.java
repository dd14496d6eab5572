package kb.page.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import kb.page.Pages;
import kb.page.PrivatePages;
import kb.page.Reader;
import kb.report.ReportCalendar;
import kb.report.demo.Demo;
import kb.web.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The owner's page: what suggestions did. Whoever has no key of scope reports may sign in. */
@Path("/reports")
@Blocking
public final class ReportsResource {

  private static final PrivatePages.Door DOOR =
      new PrivatePages.Door(Set.of(Scope.REPORTS), "/reports", "signInTitle", "signInText");

  private final Pages pages;
  private final PrivatePages owners;
  private final ReportPage reports;
  private final ReportCalendar calendar;
  private final Demo demo;

  ReportsResource(
      Pages pages, PrivatePages owners, ReportPage reports, ReportCalendar calendar, Demo demo) {
    this.pages = pages;
    this.owners = owners;
    this.reports = reports;
    this.calendar = calendar;
    this.demo = demo;
  }

  /**
   * The figures of a range, or the form to sign in.
   *
   * @param refused whether a key was tried in vain
   */
  @GET
  @Operation(hidden = true)
  public Response reports(
      @BeanParam ReportForm form,
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return owners.show(DOOR, reader, refused, () -> figures(form.read(calendar.today()), reader));
  }

  private String figures(ReportForm.Asked asked, Reader reader) {
    return pages.renderAt(
        asked.address(),
        "reports",
        reader,
        Map.of(
            "asked",
            asked,
            "view",
            reports.view(asked, reader.words()),
            "isDemo",
            demo.isOn(),
            "plots",
            PlotLibrary.ADDRESS));
  }
}
