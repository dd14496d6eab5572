package kb.answer.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Who used a word for an article: each person once, at the latest time. For one thread. */
final class Voices {

  private final Map<String, Instant> latest = new HashMap<>();
  private final Map<String, Integer> written = new HashMap<>();

  void add(LinkedQuestion question, String surface) {
    latest.merge(question.asker(), question.at(), (a, b) -> a.isAfter(b) ? a : b);
    written.merge(surface, 1, Integer::sum);
  }

  int people() {
    return latest.size();
  }

  /** People, each the less the longer ago. */
  double weight(Instant now) {
    return latest.values().stream()
        .sorted()
        .mapToDouble(at ->
            Math.pow(
                0.5,
                Math.max(0, Duration.between(at, now).toHours()) / 24.0 / Lessons.HALF_LIFE_DAYS))
        .sum();
  }

  Instant last(Instant otherwise) {
    return latest.values().stream().max(Comparator.naturalOrder()).orElse(otherwise);
  }

  String mostWritten(String otherwise) {
    return written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
