package kb.language;

import java.util.List;

/**
 * One word of a text as an index keeps it.
 *
 * @param surface the word as written, normalised and lower-cased
 * @param terms what the word means for matching: its roots, at least one; several where it is
 *     ambiguous
 * @param start where the word begins in the original text, in chars
 * @param end where it ends, exclusive
 * @param position the word's number in the text, from 0; stop words leave holes
 */
public record Token(String surface, List<String> terms, int start, int end, int position) {

  public Token {
    terms = List.copyOf(terms);
  }
}
