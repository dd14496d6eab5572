package kb.report.care;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.answer.link.Origin;
import kb.answer.upkeep.LinkedTicket;
import kb.answer.upkeep.LinkedTickets;
import kb.answer.upkeep.SearchMiss;
import kb.answer.upkeep.SearchMisses;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.report.ReportConfig;
import kb.report.ReportRange;
import kb.report.visit.ArticleReport;
import kb.report.visit.ArticleReports;

/** Finds articles that need care from what agents link. Safe for use by many threads. */
@Singleton
public final class LinkCare {

  /** What one ticket tells may be its own matter. */
  private static final int TICKETS = 2;

  private static final int WORDS = 6;

  private final LinkedTickets linked;
  private final SearchMisses misses;
  private final ArticleReports articles;
  private final ArticleLibrary library;
  private final ZoneId zone;

  @Inject
  public LinkCare(
      LinkedTickets linked,
      SearchMisses misses,
      ArticleReports articles,
      ArticleLibrary library,
      ReportConfig config) {
    this.linked = linked;
    this.misses = misses;
    this.articles = articles;
    this.library = library;
    this.zone = config.zone();
  }

  /**
   * What the search does not answer first.
   *
   * @param missed what agents linked and it does not offer
   * @param outranked where agents linked something else than it puts first
   */
  public record Misses(MissedReport missed, OutrankedReport outranked) {}

  /** Everything that is found here, for a page that shows all of it. */
  public record All(Misses misses, TranslationReport translations, RestrictedReport restricted) {}

  /** Everything at once: the tickets are read once. */
  public All all(ReportRange range) {
    List<LinkedTicket> tickets = linked(range);
    return new All(
        misses(range, tickets), translations(range, tickets), restricted(range, tickets));
  }

  /** What agents linked in a range and the search does not put first. */
  public Misses misses(ReportRange range) {
    return misses(range, linked(range));
  }

  private Misses misses(ReportRange range, List<LinkedTicket> tickets) {
    List<SearchMiss> found = misses.among(tickets);
    return new Misses(missed(range, found), outranked(range, found));
  }

  private static MissedReport missed(ReportRange range, List<SearchMiss> found) {
    Map<ArticleKey, List<SearchMiss>> byArticle =
        found.stream()
            .filter(miss -> miss.rank() == 0 && miss.linked().origin() != Origin.SUGGESTED)
            .collect(Collectors.groupingBy(miss -> miss.linked().article()));
    return new MissedReport(
        range,
        byArticle.entrySet().stream()
            .map(of ->
                new MissedReport.Line(of.getKey(), of.getValue().size(), words(of.getValue())))
            .filter(line -> line.tickets() >= TICKETS)
            .sorted(
                Comparator.comparingInt(MissedReport.Line::tickets)
                    .reversed()
                    .thenComparing(MissedReport.Line::article))
            .toList());
  }

  /** Words of several tickets, those of most first: what one person alone wrote stays unsaid. */
  private static List<String> words(List<SearchMiss> misses) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (SearchMiss miss : misses) {
      miss.missing()
          .forEach((root, word) -> {
            times.merge(root, 1, Integer::sum);
            written.put(root, word);
          });
    }
    return times.entrySet().stream()
        .filter(word -> word.getValue() >= TICKETS)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .map(word -> written.getOrDefault(word.getKey(), word.getKey()))
        .toList();
  }

  private static OutrankedReport outranked(ReportRange range, List<SearchMiss> found) {
    Map<Pair, Integer> tickets = new HashMap<>();
    for (SearchMiss miss : found) {
      if (miss.first() != null) {
        tickets.merge(new Pair(miss.first(), miss.linked().article()), 1, Integer::sum);
      }
    }
    return new OutrankedReport(
        range,
        tickets.entrySet().stream()
            .filter(pair -> pair.getValue() >= TICKETS)
            .map(pair ->
                new OutrankedReport.Line(
                    pair.getKey().first(), pair.getKey().linked(), pair.getValue()))
            .sorted(
                Comparator.comparingInt(OutrankedReport.Line::tickets)
                    .reversed()
                    .thenComparing(OutrankedReport.Line::linked)
                    .thenComparing(OutrankedReport.Line::first))
            .toList());
  }

  private record Pair(ArticleKey first, ArticleKey linked) {}

  /** What was needed in a range in a language it is not written in. */
  public TranslationReport translations(ReportRange range) {
    return translations(range, linked(range));
  }

  private TranslationReport translations(ReportRange range, List<LinkedTicket> tickets) {
    Map<String, Set<String>> written = new TreeMap<>();
    for (Article article : library.articles()) {
      if (article.audience() == Audience.PUBLIC) {
        written
            .computeIfAbsent(article.key().lang(), lang -> new HashSet<>())
            .add(article.key().id());
      }
    }
    List<TranslationReport.Line> lines = new ArrayList<>();
    written.forEach((lang, ids) -> {
      Map<String, Long> links =
          tickets.stream()
              .filter(ticket -> ticket.lang().equals(lang))
              .collect(Collectors.groupingBy(it -> it.article().id(), Collectors.counting()));
      Map<String, Long> shown =
          articles.counts(range.in(lang)).stream()
              .collect(Collectors.toMap(ArticleReport.Line::article, ArticleReport.Line::shown));
      Set<String> wanted = new HashSet<>(links.keySet());
      wanted.addAll(shown.keySet());
      for (String id : wanted) {
        boolean isElsewhere = written.values().stream().anyMatch(other -> other.contains(id));
        if (isElsewhere && !ids.contains(id)) {
          lines.add(
              new TranslationReport.Line(
                  id, lang, shown.getOrDefault(id, 0L), links.getOrDefault(id, 0L)));
        }
      }
    });
    lines.sort(
        Comparator.comparingLong((TranslationReport.Line line) -> line.shown() + line.linked())
            .reversed()
            .thenComparing(TranslationReport.Line::article));
    return new TranslationReport(range, lines);
  }

  /** What agents answered with in a range and customers may not read. */
  public RestrictedReport restricted(ReportRange range) {
    return restricted(range, linked(range));
  }

  private RestrictedReport restricted(ReportRange range, List<LinkedTicket> tickets) {
    Map<ArticleKey, List<LinkedTicket>> internal =
        tickets.stream()
            .filter(ticket ->
                library.find(ticket.article()).map(Article::audience).stream()
                    .anyMatch(audience -> audience == Audience.INTERNAL))
            .collect(Collectors.groupingBy(LinkedTicket::article));
    return new RestrictedReport(
        range,
        internal.entrySet().stream()
            .map(of -> restricted(of.getKey(), of.getValue()))
            .sorted(
                Comparator.comparingInt(RestrictedReport.Line::tickets)
                    .reversed()
                    .thenComparing(RestrictedReport.Line::article))
            .toList());
  }

  private static RestrictedReport.Line restricted(ArticleKey article, List<LinkedTicket> tickets) {
    return new RestrictedReport.Line(
        article,
        tickets.size(),
        (int) tickets.stream().map(LinkedTicket::asker).distinct().count(),
        tickets.getFirst().at());
  }

  private List<LinkedTicket> linked(ReportRange range) {
    return linked.between(range.begin(zone), range.end(zone));
  }
}
