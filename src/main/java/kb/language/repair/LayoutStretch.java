package kb.language.repair;

import java.util.List;
import kb.language.word.Letters;
import kb.language.word.StopWords;
import kb.language.word.WordBreaks;

/**
 * What stands between two blanks, what its keys give in the other layout, and which of the two was
 * meant.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param other the same keys in the other layout, as long as the stretch
 */
record LayoutStretch(int start, int end, String other, Verdict verdict) {

  enum Verdict {
    /** Is what it is. */
    STAYS,
    /** A word in the other layout and nothing in this one. */
    TURNS,
    /** A short word in the other layout: turns when its neighbours do. */
    MAY_TURN,
    /** Nothing in either layout; perhaps a slip as well. */
    UNKNOWN
  }

  private static final int LONGEST = 64;
  private static final int SURE_FROM = 4;
  private static final int SHORTEST_LATIN = 4;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_SLIP = 6;
  private static final double SLIP = 1.0;
  private static final String PUNCTUATION = ".,;:!?)('\"<>[]{}";

  /**
   * Judges the chars of a text from start to end, none of which is a blank.
   *
   * @param open whether the last word of it is still being typed
   */
  static LayoutStretch of(String text, int start, int end, KnownWords known, boolean open) {
    String typed = text.substring(start, end);
    LayoutStretch stays = new LayoutStretch(start, end, typed, Verdict.STAYS);
    if (typed.length() > LONGEST
        || Letters.anyDigit(typed)
        || Letters.anyLatin(typed) == Letters.anyCyrillic(typed)) {
      return stays;
    }
    return Letters.anyLatin(typed) ? latin(stays, known, open) : cyrillic(stays, known, open);
  }

  /** Typed in the Latin layout, where the keys of б, ю, ж, є, х, ї are punctuation. */
  private static LayoutStretch latin(LayoutStretch stays, KnownWords known, boolean open) {
    String typed = stays.other();
    if (typed.contains("@") || typed.contains("://")) {
      return stays;
    }
    String lower = Letters.lower(typed);
    List<String> asIs = words(lower);
    boolean isKnown = !asIs.isEmpty() && asIs.stream().allMatch(w -> isLatinWord(w, known));
    if (isKnown && asIs.size() == 1 && asIs.get(0).length() >= SURE_FROM) {
      return stays;
    }
    for (KeyboardLayout layout : KeyboardLayout.values()) {
      for (int kept = 0; kept <= 2; kept++) {
        String other = turned(typed, layout, kept);
        if (isText(other, known, open)) {
          boolean gibberish = !isKnown && !EnglishWords.looksLikeOne(lower);
          boolean sure =
              letters(other) >= SURE_FROM || (!EnglishWords.hasVowel(lower) && letters(other) > 2);
          return stays.as(other, gibberish && sure ? Verdict.TURNS : Verdict.MAY_TURN);
        }
      }
    }
    return isKnown
        ? stays
        : stays.as(turned(typed, KeyboardLayout.UKRAINIAN, trailing(typed)), Verdict.UNKNOWN);
  }

  /** Typed in the Ukrainian or Russian layout: «дщпшт» is login. */
  private static LayoutStretch cyrillic(LayoutStretch stays, KnownWords known, boolean open) {
    String typed = stays.other();
    for (String word : words(Letters.lower(typed))) {
      if (known.isWord(word) || StopWords.contains(word) || (open && known.isBeginning(word))) {
        return stays;
      }
    }
    for (KeyboardLayout layout : KeyboardLayout.values()) {
      String other = layout.toLatin(typed);
      List<String> latin = words(Letters.lower(other));
      if (latin.size() == 1
          && latin.get(0).length() >= SHORTEST_LATIN
          && latin.get(0).length() == letters(typed)
          && Letters.allLatin(latin.get(0))
          && (isLatinWord(latin.get(0), known) || (open && known.isBeginning(latin.get(0))))) {
        return stays.as(other, Verdict.TURNS);
      }
    }
    return stays;
  }

  boolean staysLatin() {
    return verdict == Verdict.STAYS && Letters.anyLatin(other);
  }

  boolean staysText() {
    return verdict == Verdict.STAYS && (Letters.anyLatin(other) || Letters.anyCyrillic(other));
  }

  private LayoutStretch as(String read, Verdict judged) {
    return new LayoutStretch(start, end, read, judged);
  }

  /** Whether the other layout gives words with one slip each: «gthjkm» is «пероль». */
  boolean isSlipInOtherLayout(KnownWords known) {
    List<String> words = words(Letters.lower(other));
    return verdict == Verdict.UNKNOWN
        && !words.isEmpty()
        && words.stream()
            .allMatch(word ->
                word.length() >= SHORTEST_SLIP
                    && Letters.allCyrillic(word)
                    && known.withoutSlips(word).stream().anyMatch(c -> c.cost() <= SLIP));
  }

  private static boolean isLatinWord(String word, KnownWords known) {
    return known.frequency(word) > 0 || EnglishWords.contains(word);
  }

  private static boolean isText(String other, KnownWords known, boolean open) {
    List<String> words = words(Letters.lower(other));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean unfinished = open && i == words.size() - 1;
      if (!Letters.allCyrillic(word)
          || !(known.isWord(word)
              || StopWords.contains(word)
              || (unfinished && word.length() >= SHORTEST_BEGINNING && known.isBeginning(word)))) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** The stretch in the layout, its last chars left as punctuation; empty when they are none. */
  private static String turned(String typed, KeyboardLayout layout, int kept) {
    int cut = typed.length() - kept;
    if (cut <= 0) {
      return "";
    }
    String tail = typed.substring(cut);
    if (tail.chars().anyMatch(c -> PUNCTUATION.indexOf(c) < 0)) {
      return "";
    }
    String other = layout.fromLatin(typed.substring(0, cut));
    return (isShouted(typed) ? upper(other) : other) + tail;
  }

  /** With caps lock on, the keys of ж, б, ю still give small punctuation. */
  private static boolean isShouted(String typed) {
    return letters(typed) > 1 && typed.chars().noneMatch(Character::isLowerCase);
  }

  private static String upper(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
    return out.toString();
  }

  /** How many of the last chars are more likely punctuation than letters: one at most. */
  private static int trailing(String typed) {
    return typed.length() > 1 && ".,!?".indexOf(typed.charAt(typed.length() - 1)) >= 0 ? 1 : 0;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }

  private static List<String> words(String lower) {
    return WordBreaks.of(lower).stream().map(s -> lower.substring(s.start(), s.end())).toList();
  }
}
