package kb.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a passage, marked where it is what somebody looked for.
 *
 * @param text plain text
 * @param isMark whether to mark it
 */
public record Marked(String text, boolean isMark) {

  /**
   * Cuts a text at its marks.
   *
   * @param marks pairs of start and end (exclusive), in order, in chars
   */
  public static List<Marked> cut(String text, List<List<Integer>> marks) {
    List<Marked> parts = new ArrayList<>();
    int at = 0;
    for (List<Integer> mark : marks) {
      parts.add(new Marked(text.substring(at, mark.getFirst()), false));
      parts.add(new Marked(text.substring(mark.getFirst(), mark.getLast()), true));
      at = mark.getLast();
    }
    parts.add(new Marked(text.substring(at), false));
    return parts;
  }
}
