package kb.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
   * The stretch of the text that holds most marked words, the first of equals.
   *
   * @param marks in order, without overlaps
   * @param longest how many chars the excerpt may have, at least 20
   */
  static Excerpt of(String text, List<Hit.Mark> marks, int longest) {
    if (text.length() <= longest) {
      return new Excerpt(text, marks);
    }
    int room = longest - 2 * LEFT_OUT.length();
    int start = wordStart(text, Math.max(0, bestStart(text, marks, room) - LEAD_IN), room);
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

  /** Of different words, for the same word over and over says less; the first of equals. */
  private static int bestStart(String text, List<Hit.Mark> marks, int room) {
    int best = 0;
    int most = 0;
    for (int first = 0; first < marks.size(); first++) {
      Set<String> words = new HashSet<>();
      for (int i = first; i < marks.size() && fits(marks.get(first), marks.get(i), room); i++) {
        words.add(beginning(text, marks.get(i)));
      }
      if (words.size() > most) {
        most = words.size();
        best = marks.get(first).start();
      }
    }
    return best;
  }

  private static boolean fits(Hit.Mark first, Hit.Mark last, int room) {
    return last.end() - first.start() <= room - LEAD_IN;
  }

  /** Forms of one word begin alike. */
  private static String beginning(String text, Hit.Mark mark) {
    int end = Math.min(mark.end(), mark.start() + 5);
    return text.substring(mark.start(), end).toLowerCase(Locale.ROOT);
  }

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
