package kb.page.base;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kb.answer.upkeep.Gap;
import kb.answer.upkeep.SaidTwice;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.page.Words;
import kb.page.report.Groups;
import kb.page.report.Numbers;
import kb.page.report.Whisker;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.base.AccuracyReport;
import kb.report.base.DuplicateReport;
import kb.report.base.GapReport;
import kb.report.base.LinkReport;
import kb.report.statistics.Interval;

/**
 * What the base lacks and how it serves the desk, as the owner's page shows it.
 *
 * @param open gaps that no article fills
 * @param closed gaps that an article fills by now
 * @param work what links say of the desk's work
 * @param search how well the search does by the links of agents, by language
 * @param accuracy what share of the linked answers is right, by language and of other sites; empty
 *     where nobody has looked
 * @param pairs articles that say nearly the same
 */
public record BaseView(
    List<GapRow> open,
    List<GapRow> closed,
    List<Named> work,
    List<Search> search,
    List<Named> accuracy,
    List<Pair> pairs) {

  private static final int MOST = 20;
  private static final Interval WHOLE = new Interval(0, 1);

  /**
   * A gap.
   *
   * @param quoted the example in the quotation marks of the reader's language
   * @param asked how often, by how many, and when last
   * @param caught the proof that an article fills it; empty where none does
   * @param ticket one that asked it, as an address has it
   * @param over how often it was asked over the days
   */
  public record GapRow(
      String words,
      String example,
      String quoted,
      String asked,
      String owner,
      Optional<Title> caught,
      String proof,
      String ticket,
      Spark over) {

    /** The ticket on the desk. */
    public String desk() {
      return "/desk?ticket=" + ticket;
    }
  }

  /** An article by its title; without an address where it is not for everybody. */
  public record Title(String title, String url) {}

  /**
   * A share with its name.
   *
   * @param counted whether there is anything to take a share of
   */
  public record Named(String name, String means, String outOf, boolean counted, Whisker share) {}

  /** How the search does in one language. */
  public record Search(
      String lang, String links, Whisker first, Whisker three, String meanReciprocal) {}

  /** Two articles that say nearly the same. */
  public record Pair(Title one, Title other, String alike) {}

  /** Gaps as the page lists them: some at once, the others folded away. */
  public record Listed(List<GapRow> first, List<GapRow> rest) {

    static Listed of(List<GapRow> rows, int atOnce) {
      int cut = Math.min(rows.size(), atOnce);
      return new Listed(rows.subList(0, cut), rows.subList(cut, rows.size()));
    }
  }

  public Listed listedOpen() {
    return Listed.of(open, 6);
  }

  public Listed listedClosed() {
    return Listed.of(closed, 4);
  }

  /** The view of reports in a reader's words. */
  public static BaseView of(
      GapReport gaps,
      LinkReport links,
      AccuracyReport accuracy,
      DuplicateReport duplicates,
      ArticleLibrary library,
      ZoneId zone,
      Words words) {
    Numbers numbers = new Numbers(words);
    return new BaseView(
        rows(gaps, gap -> !gap.isClosed(), library, zone, words),
        rows(gaps, Gap::isClosed, library, zone, words),
        List.of(
            named("linkRate", links.linked(), words, numbers),
            named("knownAnswers", links.known(), words, numbers)),
        links.search().stream().map(line -> search(line, words, numbers)).toList(),
        accuracy(accuracy, words, numbers),
        duplicates.pairs().stream().limit(MOST).map(pair -> pair(pair, library, words)).toList());
  }

  private static List<GapRow> rows(
      GapReport report, Predicate<Gap> isMeant, ArticleLibrary library, ZoneId zone, Words words) {
    return report.gaps().stream()
        .filter(isMeant)
        .limit(MOST)
        .map(gap -> row(gap, report.range(), library, zone, words))
        .toList();
  }

  private static GapRow row(
      Gap gap, ReportRange range, ArticleLibrary library, ZoneId zone, Words words) {
    Gap.Caught caught = gap.caught();
    return new GapRow(
        String.join(", ", gap.words()),
        gap.example(),
        words.with("quoted", gap.example()),
        words.count("gapTickets", gap.tickets().size())
            + " "
            + words.count("gapPeople", gap.people())
            + ", "
            + words.with("gapLast", day(gap.last(), zone, words)),
        gap.owner() == null ? "" : gap.owner(),
        caught == null ? Optional.empty() : Optional.of(title(caught.article(), library)),
        caught == null ? "" : words.with("gapProof", caught.questions() + " / " + caught.asked()),
        URLEncoder.encode(gap.id(), StandardCharsets.UTF_8),
        Spark.of(gap.times(), range, zone));
  }

  private static String day(Instant at, ZoneId zone, Words words) {
    return words.day(at.atZone(zone).toLocalDate());
  }

  static Title title(ArticleKey key, ArticleLibrary library) {
    Optional<Article> article = library.find(key);
    boolean isPublic = article.map(Article::audience).equals(Optional.of(Audience.PUBLIC));
    return new Title(
        article.map(Article::title).orElse(key.toString()), isPublic ? key.address() : "");
  }

  private static Named named(String name, Share share, Words words, Numbers numbers) {
    return new Named(
        words.get(name),
        words.get(name + "Means"),
        numbers.count(share.visits()) + " / " + numbers.count(share.outOf()),
        share.outOf() > 0,
        whisker(share, numbers));
  }

  private static Whisker whisker(Share share, Numbers numbers) {
    return Whisker.on(
        WHOLE,
        share.rate(),
        share.interval(),
        numbers.share(share.rate()),
        numbers.shares(share.interval()));
  }

  private static Search search(LinkReport.Line line, Words words, Numbers numbers) {
    return new Search(
        Groups.called("language", line.lang(), words.texts()),
        numbers.count(line.first().outOf()),
        whisker(line.first(), numbers),
        whisker(line.three(), numbers),
        numbers.ratio(line.meanReciprocal()));
  }

  /** By language, and last of other sites, of those that somebody looked at. */
  private static List<Named> accuracy(AccuracyReport report, Words words, Numbers numbers) {
    List<Named> rows = new ArrayList<>();
    for (AccuracyReport.Line line : report.languages()) {
      rows.add(
          accuracy(Groups.called("language", line.lang(), words.texts()), line, numbers, words));
    }
    if (report.outside().looked() > 0) {
      rows.add(accuracy(words.get("accuracyOutside"), report.outside(), numbers, words));
    }
    return List.copyOf(rows);
  }

  private static Named accuracy(
      String name, AccuracyReport.Line line, Numbers numbers, Words words) {
    Share share = line.accuracy();
    return new Named(
        name,
        words
            .with("accuracyCounts", numbers.count(line.partly()))
            .replace("{1}", numbers.count(line.not()))
            .replace("{2}", numbers.count(line.unknown())),
        numbers.count(share.visits()) + " / " + numbers.count(share.outOf()),
        share.outOf() > 0,
        whisker(share, numbers));
  }

  private static Pair pair(SaidTwice pair, ArticleLibrary library, Words words) {
    return new Pair(
        title(pair.one(), library), title(pair.other(), library), words.percent(pair.alike()));
  }
}
