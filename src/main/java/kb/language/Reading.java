package kb.language;

import java.util.List;

/**
 * One way to understand a word that somebody typed.
 *
 * @param surface the word as an index would hold it; of several words, with blanks between
 * @param terms its roots, as in {@link Token#terms()}: alternatives, any one of them matches
 * @param weight how much to trust this reading, above 0 and at most 1; 1 for the word as typed
 * @param also the further words of a reading of several words ({@code акаунт} read as {@code
 *     обліковий запис}), each with its alternative roots; the reading matches only where {@code
 *     terms} and every one of these match, best near each other. Empty for a single word
 */
public record Reading(String surface, List<String> terms, double weight, List<List<String>> also) {

  public Reading {
    terms = List.copyOf(terms);
    also = List.copyOf(also);
  }

  /** A reading of one word. */
  public Reading(String surface, List<String> terms, double weight) {
    this(surface, terms, weight, List.of());
  }

  /** The same reading, trusted less. */
  Reading times(double factor) {
    return new Reading(surface, terms, weight * factor, also);
  }

  /** Whether the other finds the same. */
  boolean sameRoots(Reading other) {
    return terms.equals(other.terms) && also.equals(other.also);
  }

  /** A saying of a lexicon as a reading. */
  static Reading of(Lexicon.Saying saying, double weight, kb.language.word.Roots roots) {
    List<String> words = saying.content();
    return new Reading(
        String.join(" ", words),
        roots.of(words.get(0)),
        weight,
        words.stream().skip(1).map(roots::of).toList());
  }
}
