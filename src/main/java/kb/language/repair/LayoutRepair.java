package kb.language.repair;

import java.util.ArrayList;
import java.util.List;
import kb.language.repair.LayoutStretch.Verdict;

/**
 * Undoes the wrong keyboard layout in a draft or in part of it: «ghbdsn yt vj;e pfqnb», and login
 * typed as «дщпшт». Goes by stretches between blanks, and a stretch that could be either goes with
 * the rest. Char for char: offsets stay.
 */
public final class LayoutRepair {

  /** So many stretches are asked whether they are slips too, when nothing else tells. */
  private static final int MOST_ASKED = 5;

  private LayoutRepair() {}

  /**
   * The text with the right layout, as long as it was; the same text when nothing is wrong.
   *
   * @param unfinished whether the last word is still being typed
   */
  public static String repair(String text, KnownWords known, boolean unfinished) {
    List<LayoutStretch> stretches = stretches(text, known, unfinished);
    long turning = stretches.stream().filter(s -> s.verdict() == Verdict.TURNS).count();
    long staying = stretches.stream().filter(LayoutStretch::staysLatin).count();
    if (turning == 0 && !areSlips(stretches, known)) {
      return text;
    }
    boolean all = turning >= staying;
    StringBuilder out = new StringBuilder(text);
    for (LayoutStretch stretch : stretches) {
      if (stretch.verdict() == Verdict.TURNS || (all && stretch.verdict() != Verdict.STAYS)) {
        out.replace(stretch.start(), stretch.end(), stretch.other());
      }
    }
    return out.toString();
  }

  private static List<LayoutStretch> stretches(String text, KnownWords known, boolean unfinished) {
    List<LayoutStretch> stretches = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        stretches.add(LayoutStretch.of(text, start, i, known, unfinished && i == text.length()));
      }
      i++;
    }
    return stretches;
  }

  /** Whether no stretch is a word in either layout, and one is a slip in the other. */
  private static boolean areSlips(List<LayoutStretch> stretches, KnownWords known) {
    return stretches.stream().noneMatch(LayoutStretch::staysText)
        && stretches.stream().limit(MOST_ASKED).anyMatch(s -> s.isSlipInOtherLayout(known));
  }
}
