package kb.answer.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kb.answer.link.Origin;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.language.TextAnalysis;
import kb.language.Token;
import kb.suggest.Draft;
import kb.suggest.Suggester;

/**
 * Asks the tickets again whose answer was not offered first when agents linked it: what the search
 * has learnt since is no miss any more. Safe for use by many threads; takes some milliseconds for
 * each ticket, and remembers for a minute.
 */
@Singleton
public final class SearchMisses {

  /** The latest so many are asked again. */
  private static final int ASKED_AGAIN = 200;

  private static final int OFFERED = 3;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Suggester suggester;
  private final ArticleLibrary library;
  private final TextAnalysis analysis;
  private final Clock clock;
  private volatile Asked latest = new Asked(List.of(), List.of(), Instant.MIN);

  /** What was asked again, and what was found. */
  private record Asked(List<LinkedTicket> linked, List<SearchMiss> found, Instant at) {}

  @Inject
  public SearchMisses(
      Suggester suggester, ArticleLibrary library, TextAnalysis analysis, Clock clock) {
    this.suggester = suggester;
    this.library = library;
    this.analysis = analysis;
    this.clock = clock;
  }

  /** Those among these tickets that the search does not answer first by now either. */
  public List<SearchMiss> among(List<LinkedTicket> linked) {
    Asked known = latest;
    Instant now = clock.instant();
    if (known.linked().equals(linked) && known.at().isAfter(now.minus(FRESH))) {
      return known.found();
    }
    List<SearchMiss> found = ask(linked);
    latest = new Asked(List.copyOf(linked), found, now);
    return found;
  }

  private List<SearchMiss> ask(List<LinkedTicket> linked) {
    Map<ArticleKey, Set<String>> said = new HashMap<>();
    return linked.stream()
        .filter(it -> it.origin() != Origin.SUGGESTED || it.rank() != 1)
        .limit(ASKED_AGAIN)
        .flatMap(
            it -> library.find(it.article()).flatMap(article -> miss(it, article, said)).stream())
        .toList();
  }

  private Optional<SearchMiss> miss(
      LinkedTicket ticket, Article article, Map<ArticleKey, Set<String>> said) {
    Draft draft = new Draft("", ticket.text() + " ", null, null);
    List<ArticleKey> offered =
        suggester.suggest(draft, Audience.INTERNAL, false, OFFERED).suggestions().stream()
            .map(suggestion -> suggestion.hit().article())
            .toList();
    int rank = place(offered, ticket.article());
    if (rank == 1) {
      return Optional.empty();
    }
    Set<String> roots = said.computeIfAbsent(article.key(), key -> roots(article));
    return Optional.of(
        new SearchMiss(
            ticket,
            rank,
            offered.isEmpty() ? null : offered.getFirst(),
            missing(ticket.text(), roots)));
  }

  /** In whatever language: who is offered the translation is offered the article. */
  private static int place(List<ArticleKey> offered, ArticleKey article) {
    for (int i = 0; i < offered.size(); i++) {
      if (offered.get(i).id().equals(article.id())) {
        return i + 1;
      }
    }
    return 0;
  }

  private Set<String> roots(Article article) {
    Set<String> roots = new HashSet<>();
    Stream.concat(
            Stream.concat(Stream.of(article.title()), article.keywords().stream()),
            article.passages().stream().map(it -> it.heading() + "\n" + it.text()))
        .flatMap(text -> analysis.analyze(text).stream())
        .forEach(word -> roots.addAll(word.terms()));
    return roots;
  }

  private Map<String, String> missing(String text, Set<String> roots) {
    Map<String, String> missing = new HashMap<>();
    for (Token word : analysis.analyze(text)) {
      boolean isWord = word.surface().codePoints().allMatch(Character::isLetter);
      if (isWord
          && !FunctionWords.contains(word.surface())
          && word.terms().stream().noneMatch(roots::contains)) {
        missing.put(word.terms().getFirst(), word.surface());
      }
    }
    return missing;
  }
}
