package kb.page.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.page.Words;
import kb.page.report.Numbers;
import kb.page.report.Whisker;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.base.OutsideReport;
import kb.report.care.MissedReport;
import kb.report.care.OutrankedReport;
import kb.report.care.RejectedReport;
import kb.report.care.RestrictedReport;
import kb.report.care.StaleReport;
import kb.report.care.TranslationReport;
import kb.report.care.UnseenReport;
import kb.report.statistics.Interval;

/**
 * Which articles need care, as the owner's page shows it: for each list the few that matter most.
 *
 * @param rejected rejected more and more
 * @param missed linked by agents, never suggested
 * @param outranked another is suggested first
 * @param stale not confirmed for long
 * @param outside pages of others that answer
 * @param translations wanted in a language they lack
 * @param restricted internal ones that customers need
 * @param unseen shown to nobody
 * @param unseenMore how many more of those there are, in words; empty where all are listed
 */
public record CareView(
    List<Rejected> rejected,
    List<Item> missed,
    List<Item> outranked,
    List<Item> stale,
    List<Item> outside,
    List<Item> translations,
    List<Item> restricted,
    List<BaseView.Title> unseen,
    String unseenMore) {

  private static final int MOST = 8;
  private static final int UNSEEN = 12;

  /** An article whose rejections rise, on one axis with what they were. */
  public record Rejected(BaseView.Title title, Whisker now, Whisker before) {}

  /**
   * A line with a bar.
   *
   * @param note what to know of it
   * @param number how many
   * @param length of the bar beside the longest, 0 to 100
   * @param over how it went over time, where that is shown
   */
  public record Item(
      BaseView.Title title, String note, String number, double length, Optional<Spark> over) {}

  /** What the reports say, all of the same days. */
  public record Reports(
      RejectedReport rejected,
      MissedReport missed,
      OutrankedReport outranked,
      StaleReport stale,
      OutsideReport outside,
      TranslationReport translations,
      RestrictedReport restricted,
      UnseenReport unseen) {}

  /** The view of reports in a reader's words. */
  public static CareView of(
      Reports reports, ArticleLibrary library, ReportConfig config, Words words) {
    return new Maker(library, config, words, new Numbers(words)).view(reports);
  }

  private record Maker(ArticleLibrary library, ReportConfig config, Words words, Numbers numbers) {

    CareView view(Reports reports) {
      List<UnseenReport.Line> unseen = reports.unseen().articles();
      return new CareView(
          reports.rejected().articles().stream().limit(MOST).map(this::rejected).toList(),
          items(
              reports.missed().articles(),
              line -> title(line.article()),
              line ->
                  line.words().isEmpty()
                      ? ""
                      : words.with("missedWords", String.join(", ", line.words())),
              MissedReport.Line::tickets),
          items(
              reports.outranked().articles(),
              line -> title(line.linked()),
              line -> words.with("outrankedBy", title(line.first()).title()),
              OutrankedReport.Line::tickets),
          items(
              reports.stale().articles(),
              line -> title(line.article()),
              this::stale,
              StaleReport.Line::age),
          outside(reports.outside(), reports.missed().range()),
          items(
              reports.translations().articles(),
              line -> title(line.article()),
              line -> words.with("translationInto", words.get("language." + line.lang())),
              line -> line.shown() + line.linked()),
          items(
              reports.restricted().articles(),
              line -> title(line.article()),
              line -> words.count("gapPeople", line.people()),
              RestrictedReport.Line::tickets),
          unseen.stream().limit(UNSEEN).map(line -> title(line.article())).toList(),
          unseen.size() <= UNSEEN ? "" : words.count("unseenMore", unseen.size() - UNSEEN));
    }

    private Rejected rejected(RejectedReport.Line line) {
      Interval axis =
          new Interval(0, Math.max(line.now().interval().high(), line.before().interval().high()));
      return new Rejected(
          title(line.article()), whisker(axis, line.now()), whisker(axis, line.before()));
    }

    private Whisker whisker(Interval axis, Share share) {
      return Whisker.on(
          axis,
          share.rate(),
          share.interval(),
          numbers.share(share.rate()),
          numbers.count(share.visits()) + " / " + numbers.count(share.outOf()));
    }

    private String stale(StaleReport.Line line) {
      String confirmed =
          line.confirmed() == null
              ? words.get("staleNever")
              : words.with("staleSince", words.day(line.confirmed()));
      return line.rejections() == 0
          ? confirmed
          : confirmed + ", " + words.count("staleRejections", line.rejections());
    }

    private List<Item> outside(OutsideReport report, ReportRange range) {
      long most = report.pages().stream().mapToLong(OutsideReport.Line::tickets).max().orElse(1);
      return report.pages().stream()
          .limit(MOST)
          .map(line ->
              new Item(
                  new BaseView.Title(
                      line.title().isBlank() ? line.url() : line.title(), line.url()),
                  line.dead() ? words.get("outsideDead") : host(line.url()),
                  numbers.count(line.tickets()),
                  length(line.tickets(), most),
                  Optional.of(Spark.of(line.times(), range, config.zone()))))
          .toList();
    }

    private static String host(String url) {
      return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "");
    }

    private <T> List<Item> items(
        List<T> lines,
        Function<T, BaseView.Title> title,
        Function<T, String> note,
        ToLongFunction<T> count) {
      long most = lines.stream().mapToLong(count).max().orElse(1);
      return lines.stream()
          .limit(MOST)
          .map(line ->
              new Item(
                  title.apply(line),
                  note.apply(line),
                  numbers.count(count.applyAsLong(line)),
                  length(count.applyAsLong(line), most),
                  Optional.empty()))
          .toList();
    }

    private static double length(long count, long most) {
      return Math.round(1000.0 * count / Math.max(1, most)) / 10.0;
    }

    private BaseView.Title title(ArticleKey key) {
      return BaseView.title(key, library);
    }

    /** Of an article in whatever language, best the reader's. */
    private BaseView.Title title(String id) {
      List<Article> translations = library.translations(id);
      return translations.stream()
          .filter(it -> it.key().lang().equals(words.lang()))
          .findFirst()
          .or(() ->
              translations.stream().filter(it -> it.audience() == Audience.PUBLIC).findFirst())
          .map(article -> title(article.key()))
          .orElse(new BaseView.Title(id, ""));
    }
  }
}
