package kb.language;

import java.util.List;

/**
 * One way to understand a word that somebody typed.
 *
 * @param surface the word as an index would hold it
 * @param terms its roots, as in {@link Token#terms()}
 * @param weight how much to trust this reading, above 0 and at most 1; 1 for the word as typed
 */
public record Reading(String surface, List<String> terms, double weight) {

  public Reading {
    terms = List.copyOf(terms);
  }
}
