package kb.report.care;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.answer.upkeep.LinkedTickets;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.deflection.ArticleVerdicts;
import kb.deflection.ArticleVerdicts.LastWord;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.statistics.Comparison;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import kb.report.visit.ArticleReport.Line;
import kb.report.visit.ArticleReports;

/** Finds articles that need care from what customers do. Safe for use by many threads. */
@Singleton
public final class UseCare {

  private static final int NOW_DAYS = 28;
  private static final int BEFORE_DAYS = 84;

  /** 99 %: of a hundred articles that did not change, hardly one is reported. */
  private static final double SURE = 2.5758;

  private static final long FEWEST_REJECTIONS = 5;

  /** Verdicts are kept so long. */
  private static final Duration VERDICTS_KEPT = Duration.ofDays(395);

  /** Where fewer suggestions were shown, a good article may well be among none of them. */
  private static final long ENOUGH_SHOWN = 500;

  private static final int OLD_ENOUGH_DAYS = 28;

  private final ArticleReports articles;
  private final ArticleVerdicts verdicts;
  private final LinkedTickets linked;
  private final ArticleLibrary library;
  private final ZoneId zone;
  private final int staleAfter;

  @Inject
  public UseCare(
      ArticleReports articles,
      ArticleVerdicts verdicts,
      LinkedTickets linked,
      ArticleLibrary library,
      ReportConfig config) {
    this.articles = articles;
    this.verdicts = verdicts;
    this.linked = linked;
    this.library = library;
    this.zone = config.zone();
    this.staleAfter = config.staleAfterDays();
  }

  /** What is rejected more in the last four weeks of a range than in the twelve before them. */
  public RejectedReport rejected(ReportRange range) {
    ReportRange now = range.last(NOW_DAYS);
    Map<String, Line> before =
        articles.counts(now.before(BEFORE_DAYS)).stream()
            .collect(Collectors.toMap(Line::article, Function.identity()));
    List<RejectedReport.Line> lines = new ArrayList<>();
    for (Line line : articles.counts(now)) {
      Line then = before.get(line.article());
      if (then != null && line.unsolved() >= FEWEST_REJECTIONS) {
        Interval rise = new Comparison(rejections(line), rejections(then)).newcombe(SURE);
        if (rise.low() > 0) {
          lines.add(new RejectedReport.Line(line.article(), share(line), share(then), rise));
        }
      }
    }
    lines.sort(
        Comparator.comparingDouble((RejectedReport.Line line) -> line.rise().low()).reversed());
    return new RejectedReport(now, lines);
  }

  private static Proportion rejections(Line line) {
    return new Proportion(line.unsolved(), Math.max(line.opened(), line.unsolved()));
  }

  private static Share share(Line line) {
    return Share.of(line.unsolved(), Math.max(line.opened(), line.unsolved()));
  }

  /** What is shown in a range and has not been confirmed for long before its end. */
  public StaleReport stale(ReportRange range) {
    Instant end = range.end(zone);
    Map<String, List<LastWord>> words =
        verdicts.lastWordsSince(end.minus(VERDICTS_KEPT)).stream()
            .filter(word -> word.at().isBefore(end))
            .collect(Collectors.groupingBy(LastWord::article));
    Map<ArticleKey, Instant> confirmed = linked.lastConfirmed();
    Map<String, Long> shown = shown(range);
    return new StaleReport(
        range,
        library.articles().stream()
            .filter(article -> shown.containsKey(article.key().id()))
            .map(article ->
                stale(
                    article,
                    words.getOrDefault(article.key().id(), List.of()),
                    Optional.ofNullable(confirmed.get(article.key())),
                    shown.getOrDefault(article.key().id(), 0L),
                    range.to()))
            .filter(line -> line.age() >= staleAfter)
            .sorted(Comparator.comparingLong(StaleReport.Line::age).reversed())
            .toList());
  }

  private StaleReport.Line stale(
      Article article,
      List<LastWord> words,
      Optional<Instant> agents,
      long shown,
      LocalDate today) {
    Optional<LocalDate> last =
        Stream.of(
                Optional.ofNullable(article.updated()),
                agents.map(this::day),
                words.stream()
                    .filter(LastWord::isSolved)
                    .map(word -> day(word.at()))
                    .max(Comparator.naturalOrder()))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    long rejections =
        words.stream()
            .filter(word -> !word.isSolved())
            .filter(word -> last.isEmpty() || day(word.at()).isAfter(last.get()))
            .count();
    long days = last.map(day -> ChronoUnit.DAYS.between(day, today)).orElse((long) staleAfter);
    return new StaleReport.Line(article.key(), last.orElse(null), days, rejections, shown);
  }

  /** What the public may read and nobody was shown in the twelve weeks that end with a range. */
  public UnseenReport unseen(ReportRange range) {
    ReportRange weeks = range.last(BEFORE_DAYS);
    Map<String, Long> shown = shown(weeks);
    if (shown.values().stream().mapToLong(Long::longValue).sum() < ENOUGH_SHOWN) {
      return new UnseenReport(weeks, List.of());
    }
    LocalDate oldEnough = weeks.to().minusDays(OLD_ENOUGH_DAYS);
    Map<String, Article> unseen = new HashMap<>();
    for (Article article : library.articles()) {
      boolean isOld = article.updated() == null || !article.updated().isAfter(oldEnough);
      boolean isMeant = article.audience() == Audience.PUBLIC && !article.incident();
      if (isOld && isMeant && !shown.containsKey(article.key().id())) {
        unseen.putIfAbsent(article.key().id(), article);
      }
    }
    return new UnseenReport(weeks, lines(unseen.values()));
  }

  private static List<UnseenReport.Line> lines(Collection<Article> articles) {
    return articles.stream()
        .map(article ->
            new UnseenReport.Line(article.key().id(), article.title(), article.updated()))
        .sorted(
            Comparator.comparing(
                    UnseenReport.Line::updated, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(UnseenReport.Line::article))
        .toList();
  }

  private Map<String, Long> shown(ReportRange range) {
    return articles.counts(range).stream().collect(Collectors.toMap(Line::article, Line::shown));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
