package kb.search.eval;

import java.util.Set;

/**
 * A query whose right answers are known.
 *
 * @param id names it within its base
 * @param text what was typed
 * @param relevant the ids of the articles that answer; empty where silence is right
 * @param kind what sort of query it is, such as {@code title} or {@code typo}
 */
public record Topic(String id, String text, Set<String> relevant, String kind) {

  public Topic {
    relevant = Set.copyOf(relevant);
  }
}
