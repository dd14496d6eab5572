package kb.page.base;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.answer.flag.Flags;
import kb.answer.review.ReviewQueue;
import kb.article.ArticleLibrary;
import kb.page.Pages;
import kb.page.PrivatePages;
import kb.page.Reader;
import kb.page.Words;
import kb.page.report.ReportForm;
import kb.report.ReportCalendar;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.base.BaseReports;
import kb.report.base.OutsideReports;
import kb.report.care.LinkCare;
import kb.report.care.UseCare;
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
  private final UseCare use;
  private final LinkCare links;
  private final OutsideReports outside;
  private final ReviewQueue queue;
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
      UseCare use,
      LinkCare links,
      OutsideReports outside,
      ReviewQueue queue,
      ReportCalendar calendar,
      ReportConfig config,
      ArticleLibrary library,
      Flags flags,
      Caller caller,
      Csrf csrf) {
    this.pages = pages;
    this.owners = owners;
    this.reports = reports;
    this.use = use;
    this.links = links;
    this.outside = outside;
    this.queue = queue;
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
    Words words = reader.words();
    List<FlagRow> flagged = FlagRow.of(flags.open(), library, config.zone(), words);
    BaseView base =
        BaseView.of(
            reports.gaps(asked.range()),
            reports.links(asked.range()),
            reports.accuracy(asked.range()),
            reports.duplicates(),
            library,
            config.zone(),
            words);
    CareView care = CareView.of(care(asked.range()), library, config, words);
    int open = queue.next(caller.name().orElse("")).open().size();
    Map<String, Object> data =
        Map.of(
            "asked", asked,
            "flags", flagged,
            "csrf", csrf.token(caller),
            "todo", ToDo.of(base, care, flagged.size(), open, words),
            "care", care,
            "view", base);
    return pages.renderAt(asked.base(), "reports-base", reader, data);
  }

  private CareView.Reports care(ReportRange range) {
    LinkCare.All linked = links.all(range);
    return new CareView.Reports(
        use.rejected(range),
        linked.misses().missed(),
        linked.misses().outranked(),
        use.stale(range),
        outside.outside(range),
        linked.translations(),
        linked.restricted(),
        use.unseen(range));
  }
}
