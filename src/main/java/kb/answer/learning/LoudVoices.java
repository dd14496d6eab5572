package kb.answer.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Leaves out those who ask so often that they are no single customer: a mailbox that many write
 * through, a machine, somebody who would teach the search by force. Without this they would still
 * count as one person for each word, and could be the third of three.
 */
final class LoudVoices {

  /** More linked tickets than this of one person within {@value Lessons#DAYS} days are too many. */
  static final int MOST = 60;

  private LoudVoices() {}

  static List<LinkedQuestion> without(Collection<LinkedQuestion> questions) {
    Map<String, Long> tickets =
        questions.stream()
            .collect(Collectors.groupingBy(LinkedQuestion::asker, Collectors.counting()));
    return questions.stream()
        .filter(question -> tickets.getOrDefault(question.asker(), 0L) <= MOST)
        .toList();
  }
}
