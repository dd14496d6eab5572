package kb.language.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kb.language.word.Letters;
import kb.language.word.StopWords;
import kb.language.word.Table;
import kb.language.word.WordBreaks;

/**
 * Undoes the wrong keyboard layout in a draft or in part of it: «ghbdsn yt vj;e pfqnb», and login
 * typed as «дщпшт». Goes by stretches between blanks, because the keys of б, ю, ж, є, х, ї are
 * punctuation in the Latin layout. Char for char: offsets stay.
 */
public final class LayoutRepair {

  private static final Set<String> ENGLISH = Set.copyOf(englishWords());
  private static final Set<String> ENGLISH_PAIRS = pairs(ENGLISH);
  private static final int SURE_FROM = 4;
  private static final int SHORTEST_LATIN = 4;
  private static final String PUNCTUATION = ".,;:!?)('\"<>[]{}";

  private LayoutRepair() {}

  private static List<String> englishWords() {
    List<String> words = new ArrayList<>();
    Table.lines("english.txt").forEach(line -> words.addAll(List.of(line.split("\\s+", -1))));
    return words;
  }

  /** Whether it is one of the commonest English words. */
  public static boolean isEnglish(String word) {
    return ENGLISH.contains(word) || StopWords.contains(word);
  }

  /** What is between two blanks, and what it would be in the other layout. */
  private record Stretch(int start, int end, String other, Verdict verdict) {}

  private enum Verdict {
    /** Is what it is. */
    STAYS,
    /** A word in the other layout and nothing in this one. */
    TURNS,
    /** A short word in the other layout: turns when its neighbours do. */
    MAY_TURN,
    /** Nothing in either layout; perhaps a slip as well. */
    UNKNOWN
  }

  /**
   * The text with the right layout, as long as it was; the same text when nothing is wrong.
   *
   * @param unfinished whether the last word is still being typed
   */
  public static String repair(String text, KnownWords known, boolean unfinished) {
    List<Stretch> stretches = stretches(text, known, unfinished);
    int turning = 0;
    int staying = 0;
    for (Stretch stretch : stretches) {
      switch (stretch.verdict()) {
        case TURNS -> turning++;
        case STAYS -> staying++;
        default -> {}
      }
    }
    if (turning == 0) {
      return text;
    }
    boolean all = turning >= staying;
    StringBuilder out = new StringBuilder(text);
    for (Stretch stretch : stretches) {
      if (stretch.verdict() == Verdict.TURNS || (all && stretch.verdict() != Verdict.STAYS)) {
        out.replace(stretch.start(), stretch.end(), stretch.other());
      }
    }
    return out.toString();
  }

  private static List<Stretch> stretches(String text, KnownWords known, boolean unfinished) {
    List<Stretch> stretches = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      String stretch = text.substring(start, i);
      boolean open = unfinished && i == text.length();
      if (stretch.length() > 64) {
        continue;
      }
      if (Letters.anyLatin(stretch) && !Letters.anyCyrillic(stretch)) {
        stretches.add(latin(stretch, start, known, open));
      } else if (Letters.anyCyrillic(stretch) && !Letters.anyLatin(stretch)) {
        cyrillic(stretch, start, known, stretches);
      }
    }
    return stretches;
  }

  private static Stretch latin(String stretch, int start, KnownWords known, boolean open) {
    int end = start + stretch.length();
    Stretch stays = new Stretch(start, end, stretch, Verdict.STAYS);
    if (stretch.contains("@") || stretch.contains("://") || Letters.anyDigit(stretch)) {
      return stays;
    }
    String lower = Letters.lower(stretch);
    List<String> asIs = words(lower);
    boolean plain = asIs.size() <= 1;
    boolean knownAsIs = !asIs.isEmpty() && asIs.stream().allMatch(w -> isLatinWord(w, known));
    if (knownAsIs && plain && asIs.get(0).length() >= SURE_FROM) {
      return stays;
    }
    for (KeyboardLayout layout : KeyboardLayout.values()) {
      for (int trim = 0; trim <= 2; trim++) {
        String other = turned(stretch, layout, trim);
        if (other.isEmpty()) {
          break;
        }
        if (isText(other, known, open)) {
          boolean gibberish = !knownAsIs && !looksEnglish(lower);
          boolean sure =
              letters(other) >= SURE_FROM || (!hasLatinVowel(lower) && letters(other) > 2);
          return new Stretch(
              start, end, other, gibberish && sure ? Verdict.TURNS : Verdict.MAY_TURN);
        }
      }
    }
    if (knownAsIs) {
      return stays;
    }
    return new Stretch(
        start, end, turned(stretch, KeyboardLayout.UKRAINIAN, trailing(stretch)), Verdict.UNKNOWN);
  }

  private static boolean isLatinWord(String word, KnownWords known) {
    return known.frequency(word) > 0 || isEnglish(word);
  }

  /** Whether every two letters of the word stand together in common English words too. */
  private static boolean looksEnglish(String word) {
    if (!Letters.allLatin(word) || !hasLatinVowel(word)) {
      return false;
    }
    for (int i = 0; i + 1 < word.length(); i++) {
      if (!ENGLISH_PAIRS.contains(word.substring(i, i + 2))) {
        return false;
      }
    }
    return true;
  }

  /** The pairs of letters that more than one of the words has. */
  private static Set<String> pairs(Set<String> words) {
    Set<String> once = new HashSet<>();
    Set<String> more = new HashSet<>();
    for (String word : words) {
      Set<String> inWord = new HashSet<>();
      for (int i = 0; i + 1 < word.length(); i++) {
        inWord.add(word.substring(i, i + 2));
      }
      inWord.stream().filter(pair -> !once.add(pair)).forEach(more::add);
    }
    return more;
  }

  private static boolean hasLatinVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  /** How many of the last chars are more likely punctuation than letters: one at most. */
  private static int trailing(String stretch) {
    return stretch.length() > 1 && ".,!?".indexOf(stretch.charAt(stretch.length() - 1)) >= 0
        ? 1
        : 0;
  }

  /** The stretch in the layout, its last chars left as punctuation; empty when they are none. */
  private static String turned(String stretch, KeyboardLayout layout, int kept) {
    int cut = stretch.length() - kept;
    if (cut <= 0) {
      return "";
    }
    String tail = stretch.substring(cut);
    for (int i = 0; i < tail.length(); i++) {
      if (PUNCTUATION.indexOf(tail.charAt(i)) < 0) {
        return "";
      }
    }
    String other = layout.fromLatin(stretch.substring(0, cut));
    return (isShouted(stretch) ? upper(other) : other) + tail;
  }

  /** With caps lock on, the keys of ж, б, ю still give small punctuation. */
  private static boolean isShouted(String stretch) {
    return letters(stretch) > 1 && stretch.chars().noneMatch(Character::isLowerCase);
  }

  private static String upper(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
    return out.toString();
  }

  private static boolean isText(String other, KnownWords known, boolean open) {
    List<String> words = words(Letters.lower(other));
    if (words.isEmpty()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if (!Letters.allCyrillic(word)
          || !(known.isWord(word)
              || StopWords.contains(word)
              || (open && last && word.length() > 2 && known.isBeginning(word)))) {
        return false;
      }
    }
    return true;
  }

  private static void cyrillic(
      String stretch, int start, KnownWords known, List<Stretch> stretches) {
    List<String> asIs = words(Letters.lower(stretch));
    if (asIs.isEmpty() || Letters.anyDigit(stretch)) {
      return;
    }
    for (String word : asIs) {
      if (known.isWord(word) || StopWords.contains(word)) {
        return;
      }
    }
    for (KeyboardLayout layout : KeyboardLayout.values()) {
      String other = layout.toLatin(stretch);
      List<String> latin = words(Letters.lower(other));
      if (latin.size() == 1
          && latin.get(0).length() >= SHORTEST_LATIN
          && latin.get(0).length() == letters(stretch)
          && Letters.allLatin(latin.get(0))
          && isLatinWord(latin.get(0), known)) {
        stretches.add(new Stretch(start, start + stretch.length(), other, Verdict.TURNS));
        return;
      }
    }
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }

  private static List<String> words(String lower) {
    return WordBreaks.of(lower).stream().map(s -> lower.substring(s.start(), s.end())).toList();
  }
}
