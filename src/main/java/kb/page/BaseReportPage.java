package kb.page;

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
import kb.answer.flag.Flags;
import kb.article.ArticleLibrary;
import kb.page.report.BaseView;
import kb.page.report.FlagRow;
import kb.page.report.ReportForm;
import kb.report.BaseReports;
import kb.report.ReportCalendar;
import kb.report.ReportConfig;
import kb.web.Caller;
import kb.web.Csrf;
import kb.web.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The owner's second page: what the base lacks, says twice, and how it serves the desk. */
@Path("/reports/base")
@Blocking
public final class BaseReportPage {

  private static final PrivatePages.Door DOOR =
      new PrivatePages.Door(Set.of(Scope.REPORTS), "/reports/base", "baseTitle", "gapsMeans");

  private final Pages pages;
  private final PrivatePages owners;
  private final BaseReports reports;
  private final ReportCalendar calendar;
  private final ReportConfig config;
  private final ArticleLibrary library;
  private final Flags flags;
  private final Caller caller;
  private final Csrf csrf;

  BaseReportPage(
      Pages pages,
      PrivatePages owners,
      BaseReports reports,
      ReportCalendar calendar,
      ReportConfig config,
      ArticleLibrary library,
      Flags flags,
      Caller caller,
      Csrf csrf) {
    this.pages = pages;
    this.owners = owners;
    this.reports = reports;
    this.calendar = calendar;
    this.config = config;
    this.library = library;
    this.flags = flags;
    this.caller = caller;
    this.csrf = csrf;
  }

  /** The state of the base in a range of days, or the form to sign in. */
  @GET
  @Operation(hidden = true)
  public Response base(
      @BeanParam ReportForm form,
      @QueryParam("refused") boolean refused,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return owners.show(DOOR, reader, refused, () -> state(form.read(calendar.today()), reader));
  }

  private String state(ReportForm.Asked asked, Reader reader) {
    return pages.renderAt(
        asked.base(),
        "reports-base",
        reader,
        Map.of(
            "asked",
            asked,
            "flags",
            FlagRow.of(flags.open(), library, config.zone(), reader.words()),
            "csrf",
            csrf.token(caller),
            "view",
            BaseView.of(
                reports.gaps(asked.range()),
                reports.links(asked.range()),
                reports.duplicates(),
                library,
                config.zone(),
                reader.words())));
  }
}
