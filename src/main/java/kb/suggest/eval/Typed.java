package kb.suggest.eval;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kb.search.eval.Topic;

/**
 * How much of a text had to be typed until the right article stood among the first three and
 * stayed.
 *
 * @param kind the kind of text
 * @param share of its characters, above 0 to 1
 * @param found whether it was there at the end at all; if not the share is 1
 */
record Typed(String kind, double share, boolean found) {

  private static final int SEEN = 3;

  /**
   * Replays a text, backwards from its end: the first letter without which the answer is gone is
   * the last one that was needed.
   *
   * @param seen what is shown for a beginning of the text, best first
   */
  static Typed replay(Topic topic, Function<String, List<String>> seen) {
    String text = topic.text();
    int needed = text.length() + 1;
    while (needed > 1 && isSeen(seen.apply(text.substring(0, needed - 1)), topic.relevant())) {
      needed--;
    }
    boolean found = needed <= text.length();
    return new Typed(topic.kind(), found ? (double) needed / text.length() : 1, found);
  }

  private static boolean isSeen(List<String> shown, Set<String> relevant) {
    return shown.stream().limit(SEEN).anyMatch(relevant::contains);
  }
}
