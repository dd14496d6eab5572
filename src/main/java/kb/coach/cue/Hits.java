package kb.coach.cue;

import java.util.Map;

/** Where the phrases of each list were found. */
public final class Hits {

  private final Map<String, int[]> ends;
  private final long steps;

  Hits(Map<String, int[]> ends, long steps) {
    this.ends = ends;
    this.steps = steps;
  }

  /** Whether any phrase of the list was found. */
  public boolean has(String list) {
    return firstIn(list, 0, Integer.MAX_VALUE) >= 0;
  }

  /** The number of the first word from which a phrase of the list begins in a range, or -1. */
  public int firstIn(String list, int from, int to) {
    int[] found = ends.get(list);
    for (int at = from; found != null && at < Math.min(to, found.length); at++) {
      if (found[at] > 0) {
        return at;
      }
    }
    return -1;
  }

  /** The word after the longest phrase of the list that begins at this word, or 0 if none does. */
  public int endAt(String list, int at) {
    int[] found = ends.get(list);
    return found == null || at >= found.length ? 0 : found[at];
  }

  /** What the search cost: grows in a straight line with the text. */
  public long steps() {
    return steps;
  }
}
