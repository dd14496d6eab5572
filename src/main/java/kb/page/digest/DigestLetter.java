package kb.page.digest;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kb.article.ArticleLibrary;
import kb.article.Complaints;
import kb.article.Fault;
import kb.page.PageConfig;
import kb.page.Words;
import kb.page.base.BaseView;
import kb.page.report.Headline;
import kb.page.report.ReportForm;
import kb.page.report.ReportPage;
import kb.report.ReportConfig;
import kb.report.base.BaseReports;
import kb.web.WebConfig;

/** Writes the weekly letter. Safe for use by many threads. */
@Singleton
public final class DigestLetter {

  private static final int FAULTS = 10;

  private final BaseReports base;
  private final ReportPage reports;
  private final ArticleLibrary library;
  private final List<Complaints> complaints;
  private final Engine templates;
  private final PageConfig site;
  private final WebConfig web;
  private final ReportConfig config;

  public DigestLetter(
      BaseReports base,
      ReportPage reports,
      ArticleLibrary library,
      @All List<Complaints> complaints,
      Engine templates,
      PageConfig site,
      WebConfig web,
      ReportConfig config) {
    this.base = base;
    this.reports = reports;
    this.library = library;
    this.complaints = complaints;
    this.templates = templates;
    this.site = site;
    this.web = web;
    this.config = config;
  }

  /** A letter, the same in plain text and in HTML. */
  record Written(String subject, String text, String html) {}

  Written write(DigestWeek week, Words words) {
    BaseView view =
        BaseView.of(
            base.gaps(week.gapDays()),
            base.links(week.days()),
            base.accuracy(week.gapDays()),
            base.duplicates(),
            library,
            config.zone(),
            words);
    var asked = new ReportForm.Asked(week.days(), List.of(), "", week.due());
    String days = words.day(week.days().from()) + " – " + words.day(week.days().to());
    String subject = site.brand(words) + ": " + words.with("digestSubject", days);
    List<Fault> faults =
        Stream.concat(
                library.faults().stream(), complaints.stream().flatMap(it -> it.faults().stream()))
            .sorted()
            .toList();
    TemplateInstance text = templates.getTemplate("digest.txt").instance();
    TemplateInstance html = templates.getTemplate("digest-letter.html").instance();
    for (TemplateInstance form : List.of(text, html)) {
      form.data("subject", subject)
          .data("lang", words.lang())
          .data("words", words)
          .data("say", words.texts())
          .data("view", view)
          .data("open", view.open().stream().limit(5).toList())
          .data("closed", view.closed().stream().limit(5).toList())
          .data("headlines", saidOnce(reports.view(asked, words).headlines()))
          .data("faults", faults.stream().limit(FAULTS).map(Fault::toString).toList())
          .data(
              "faultCount",
              faults.isEmpty()
                  ? words.get("digestFaultsNone")
                  : words.count("digestFaults", faults.size()))
          .data("site", web.address().map(it -> it.toString().replaceAll("/$", "")).orElse(""))
          .data("asked", asked);
    }
    return new Written(subject, text.render(), html.render());
  }

  /** Where several numbers are missing for one reason it is said with the last of them. */
  private static List<Headline> saidOnce(List<Headline> headlines) {
    List<Headline> once = new ArrayList<>();
    for (int i = 0; i < headlines.size(); i++) {
      Headline it = headlines.get(i);
      boolean isSaidNext =
          i + 1 < headlines.size() && Objects.equals(it.reason(), headlines.get(i + 1).reason());
      once.add(isSaidNext ? withoutReason(it) : it);
    }
    return once;
  }

  private static Headline withoutReason(Headline it) {
    return new Headline(
        it.id(), it.name(), it.number(), it.share(), it.range(), it.means(), null, it.plot());
  }
}
