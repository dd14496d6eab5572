package kb.coach.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named lists of phrases, searched for all at once. A phrase that begins with {@code !} forbids its
 * list there: with {@code не можу} and {@code !не можу знайти} in a list, "не можу знайти" is not
 * found.
 *
 * <p>Linear: a word has at most {@value #LONGEST} beginnings to look up, a phrase has a bounded
 * number of parts and gaps. Immutable and safe for use by several threads.
 */
public final class Cues {

  private static final int LONGEST = 24;

  private record Entry(String list, boolean forbids, Cue cue) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /**
   * @param lists phrases by the name of their list
   * @throws IllegalArgumentException saying what is wrong with a phrase
   */
  public Cues(Map<String, List<String>> lists) {
    lists.forEach((list, phrases) -> phrases.forEach(phrase -> add(list, phrase)));
  }

  /**
   * Checks a phrase before it is put into a list.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static void check(String phrase) {
    Cue.of(withoutBang(phrase));
  }

  private void add(String list, String phrase) {
    boolean forbids = phrase.startsWith("!") && phrase.length() > 1;
    Cue cue = Cue.of(withoutBang(phrase));
    for (String first : cue.firsts()) {
      byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(new Entry(list, forbids, cue));
    }
  }

  private static String withoutBang(String phrase) {
    return phrase.startsWith("!") && phrase.length() > 1 ? phrase.substring(1) : phrase;
  }

  /** Finds every phrase in the words. */
  public Hits in(List<Word> words) {
    Map<String, int[]> ends = new LinkedHashMap<>();
    Map<String, int[]> forbidden = new HashMap<>();
    Steps steps = new Steps();
    for (int at = 0; at < words.size(); at++) {
      for (String key : keys(words.get(at))) {
        for (Entry entry : byFirst.getOrDefault(key, List.of())) {
          int end = entry.cue().matchAt(words, at, steps);
          if (end > at) {
            int[] found =
                (entry.forbids() ? forbidden : ends)
                    .computeIfAbsent(entry.list(), list -> new int[words.size()]);
            found[at] = Math.max(found[at], end);
          }
        }
      }
    }
    forbidden.forEach((list, spans) -> forbid(ends.get(list), spans));
    return new Hits(ends, steps.count);
  }

  private static List<String> keys(Word word) {
    List<String> keys = new ArrayList<>();
    keys.add(word.shape().inPhrases());
    keys.add(word.form());
    if (word.capital()) {
      keys.add("<name>");
    }
    if (word.speaks()) {
      for (int length = 1; length <= Math.min(LONGEST, word.form().length()); length++) {
        keys.add(word.form().substring(0, length) + "*");
      }
      int last = word.form().length();
      for (int length = 1; length <= Math.min(Cue.LONGEST_ENDING, last); length++) {
        keys.add("*" + word.form().substring(last - length));
      }
    }
    return keys;
  }

  private static void forbid(int @Nullable [] ends, int[] forbidden) {
    if (ends == null) {
      return;
    }
    int until = 0;
    for (int at = 0; at < ends.length; at++) {
      until = Math.max(until, forbidden[at]);
      if (at < until) {
        ends[at] = 0;
      }
    }
  }
}
