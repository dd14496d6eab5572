package kb.language;

import java.util.List;

/**
 * One word of a draft with every reading worth searching for, best first.
 *
 * @param start where the word begins in the draft, in chars
 * @param end where it ends, exclusive
 * @param readings never empty
 */
public record QueryWord(int start, int end, List<Reading> readings) {

  public QueryWord {
    readings = List.copyOf(readings);
  }
}
