package kb.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a passage worth showing.
 *
 * @param text plain text, cut between words; an ellipsis stands where something was left out
 * @param marks where the query's words stand in it
 */
public record Excerpt(String text, List<Hit.Mark> marks) {

  private static final String LEFT_OUT = "…";

  /** How much of the text before the first mark is shown with it, in chars. */
  private static final int LEAD_IN = 60;

  public Excerpt {
    marks = List.copyOf(marks);
  }

  /**
   * The stretch of the text that holds most marks, the first of equals.
   *
   * @param marks in order, without overlaps
   * @param longest how many chars the excerpt may have, at least 20
   */
  static Excerpt of(String text, List<Hit.Mark> marks, int longest) {
    if (text.length() <= longest) {
      return new Excerpt(text, marks);
    }
    int room = longest - 2 * LEFT_OUT.length();
    int start = wordStart(text, Math.max(0, bestStart(marks, room) - LEAD_IN), room);
    int end = start + room >= text.length() ? text.length() : wordEnd(text, start, start + room);
    String before = start == 0 ? "" : LEFT_OUT;
    String after = end == text.length() ? "" : LEFT_OUT;
    List<Hit.Mark> shown = new ArrayList<>();
    for (Hit.Mark mark : marks) {
      if (mark.start() >= start && mark.end() <= end) {
        int shift = before.length() - start;
        shown.add(new Hit.Mark(mark.start() + shift, mark.end() + shift));
      }
    }
    return new Excerpt(before + text.substring(start, end) + after, shown);
  }

  private static int bestStart(List<Hit.Mark> marks, int room) {
    int best = 0;
    int most = 0;
    for (int first = 0, last = 0; first < marks.size(); first++) {
      while (last < marks.size()
          && marks.get(last).end() - marks.get(first).start() <= room - LEAD_IN) {
        last++;
      }
      if (last - first > most) {
        most = last - first;
        best = marks.get(first).start();
      }
    }
    return best;
  }

  /** The start of the first word at or after {@code from}, if one is near. */
  private static int wordStart(String text, int from, int room) {
    if (from == 0) {
      return 0;
    }
    int at = from;
    while (at < text.length() && at < from + room / 4 && !isBlank(text, at - 1)) {
      at++;
    }
    while (at < text.length() && isBlank(text, at)) {
      at++;
    }
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static int wordEnd(String text, int start, int limit) {
    int at = limit;
    while (at > start + (limit - start) * 3 / 4 && !isBlank(text, at)) {
      at--;
    }
    while (at > start && isBlank(text, at - 1)) {
      at--;
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static boolean isBlank(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }
}
