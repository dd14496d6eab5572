package kb.answer.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.suggest.Draft;
import kb.suggest.Suggester;
import kb.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people ask and the base does not answer, and says when it does. Safe for use by many
 * threads; takes some milliseconds for each question of the time asked for.
 */
@Singleton
public final class Gaps {

  /** What fewer tickets ask is no gap but somebody's own matter. */
  private static final int TICKETS = 2;

  private static final int WORDS = 6;

  /** The latest so many questions of a gap are asked again. */
  private static final int ASKED_AGAIN = 20;

  private final OpenQuestions open;
  private final GapOwners owners;
  private final Suggester suggester;

  @Inject
  public Gaps(OpenQuestions open, GapOwners owners, Suggester suggester) {
    this.open = open;
    this.owners = owners;
    this.suggester = suggester;
  }

  /**
   * The gaps in what was asked from one moment until before another: open ones first, those that
   * most people asked first.
   */
  public List<Gap> between(Instant from, Instant until) {
    Map<String, String> taken = owners.all();
    return Themes.of(open.between(from, until)).stream()
        .filter(theme -> tickets(theme).size() >= TICKETS)
        .map(theme -> gap(theme, taken))
        .sorted(
            Comparator.comparing(Gap::isClosed)
                .thenComparing(Comparator.comparingInt(Gap::people).reversed())
                .thenComparing(
                    Comparator.comparingInt((Gap gap) -> gap.tickets().size()).reversed())
                .thenComparing(Comparator.comparing(Gap::last).reversed())
                .thenComparing(Gap::id))
        .toList();
  }

  private static List<String> tickets(List<OpenQuestion> theme) {
    return theme.stream().map(OpenQuestion::ticket).distinct().toList();
  }

  /** One question of each ticket. */
  private static Collection<OpenQuestion> once(List<OpenQuestion> theme) {
    Map<String, OpenQuestion> byTicket = new LinkedHashMap<>();
    theme.forEach(question -> byTicket.putIfAbsent(question.ticket(), question));
    return byTicket.values();
  }

  private Gap gap(List<OpenQuestion> theme, Map<String, String> taken) {
    List<String> tickets = tickets(theme);
    Map<String, Integer> times = times(theme);
    Collection<OpenQuestion> once = once(theme);
    return new Gap(
        tickets.getFirst(),
        words(theme, times),
        example(theme, times),
        tickets,
        once.stream().map(OpenQuestion::at).toList(),
        (int) once.stream().filter(question -> question.answeredBy() != null).count(),
        (int) theme.stream().map(OpenQuestion::asker).distinct().count(),
        theme.getFirst().at(),
        theme.getLast().at(),
        owner(tickets, taken),
        caught(theme));
  }

  /** In how many of the questions each root is. */
  private static Map<String, Integer> times(List<OpenQuestion> theme) {
    Map<String, Integer> times = new HashMap<>();
    for (OpenQuestion question : theme) {
      question.words().keySet().forEach(root -> times.merge(root, 1, Integer::sum));
    }
    return times;
  }

  /** The words that most of the questions have, as most wrote them. */
  private static List<String> words(List<OpenQuestion> theme, Map<String, Integer> times) {
    Map<String, Map<String, Integer>> written = new HashMap<>();
    for (OpenQuestion question : theme) {
      question
          .words()
          .forEach((root, word) ->
              written.computeIfAbsent(root, r -> new HashMap<>()).merge(word, 1, Integer::sum));
    }
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(root -> most(written.getOrDefault(root.getKey(), Map.of())))
        .distinct()
        .limit(WORDS)
        .toList();
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The question that shares most with the others; of those that share the same, the shortest. */
  private static String example(List<OpenQuestion> theme, Map<String, Integer> times) {
    return theme.stream()
        .min(
            Comparator.comparingInt((OpenQuestion question) -> shared(question, times))
                .reversed()
                .thenComparingInt(question -> question.text().length())
                .thenComparing(OpenQuestion::text))
        .map(OpenQuestion::text)
        .orElse("");
  }

  private static int shared(OpenQuestion question, Map<String, Integer> times) {
    return question.words().keySet().stream()
        .mapToInt(root -> times.getOrDefault(root, 0))
        .filter(count -> count > 1)
        .sum();
  }

  private static @Nullable String owner(List<String> tickets, Map<String, String> taken) {
    return tickets.stream().filter(taken::containsKey).map(taken::get).findFirst().orElse(null);
  }

  private Gap.@Nullable Caught caught(List<OpenQuestion> theme) {
    List<OpenQuestion> latest =
        theme.subList(Math.max(0, theme.size() - ASKED_AGAIN), theme.size());
    Map<ArticleKey, Integer> found =
        latest.stream()
            .flatMap(question -> first(question).stream())
            .collect(Collectors.toMap(key -> key, key -> 1, Integer::sum, LinkedHashMap::new));
    return found.entrySet().stream()
        .max(
            Map.Entry.<ArticleKey, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> new Gap.Caught(most.getKey(), most.getValue(), latest.size()))
        .orElse(null);
  }

  private Optional<ArticleKey> first(OpenQuestion question) {
    Draft draft = new Draft("", question.text() + " ", null, null);
    return suggester.suggest(draft, Audience.PUBLIC, false, 1).suggestions().stream()
        .findFirst()
        .map(Suggestion::hit)
        .map(hit -> hit.article());
  }
}
