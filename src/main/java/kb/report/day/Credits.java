package kb.report.day;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kb.deflection.outcome.Outcome;
import kb.deflection.outcome.Readings;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.VisitStory.Verdict;

/**
 * Which articles a deflected visit is owed to: shares that sum to one visit, in millionths so that
 * sums are exact (deflection-model A3.10).
 */
final class Credits {

  static final long WHOLE = 1_000_000;
  private static final Duration COUNTED_AT_MOST = Duration.ofMinutes(1);

  private Credits() {}

  /** The shares by article; none unless the visit counts as a deflection. */
  static Map<String, Long> of(VisitStory story) {
    if (!story.outcome().isDeflection()) {
      return Map.of();
    }
    Verdict verdict = story.verdict();
    if (story.outcome() == Outcome.CONFIRMED_DEFLECTION
        && verdict != null
        && verdict.article() != null) {
      return Map.of(verdict.article(), WHOLE);
    }
    Map<String, Long> weights = weights(story.readings());
    if (weights.isEmpty()) {
      weights =
          evenly(story.readings().opened().isEmpty() ? story.shown() : story.readings().opened());
    }
    return split(weights);
  }

  /** How long each article that was read was visible, up to a minute, in milliseconds. */
  private static Map<String, Long> weights(Readings readings) {
    Map<String, Long> weights = new TreeMap<>();
    for (String article : readings.read()) {
      Duration visible = readings.visible().getOrDefault(article, Readings.LONG_ENOUGH);
      Duration counted = visible.compareTo(COUNTED_AT_MOST) < 0 ? visible : COUNTED_AT_MOST;
      weights.put(article, Math.max(counted.toMillis(), 1));
    }
    return weights;
  }

  private static Map<String, Long> evenly(Set<String> articles) {
    Map<String, Long> weights = new TreeMap<>();
    articles.forEach(article -> weights.put(article, 1L));
    return weights;
  }

  /** Each share is cut to a millionth; what is left over goes to the first. */
  private static Map<String, Long> split(Map<String, Long> weights) {
    long sum = weights.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> shares = new TreeMap<>();
    weights.forEach((article, weight) -> shares.put(article, weight * WHOLE / sum));
    long given = shares.values().stream().mapToLong(Long::longValue).sum();
    weights.keySet().stream()
        .findFirst()
        .ifPresent(first -> shares.merge(first, WHOLE - given, Long::sum));
    return shares;
  }
}
