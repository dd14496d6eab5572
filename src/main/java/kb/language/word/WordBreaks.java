package kb.language.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Where words begin and end in a normalised text: runs of letters and digits, with an apostrophe
 * between letters ({@code комп'ютер}) and a point, comma or colon between digits ({@code 3.14},
 * {@code 10:30}) inside. Everything else parts words: {@code увійти.Допоможіть}, {@code
 * логін:пароль}, {@code онлайн-запис}.
 */
public final class WordBreaks {

  /** A word of a text: {@code text.substring(start, end)}. */
  public record Span(int start, int end) {}

  private WordBreaks() {}

  /** All words of the text in order. */
  public static List<Span> of(String text) {
    List<Span> words = new ArrayList<>(text.length() / 6 + 1);
    int i = 0;
    while (i < text.length()) {
      if (!isWordChar(text, i)) {
        i++;
        continue;
      }
      int end = endOfWord(text, i);
      words.add(new Span(i, end));
      i = end;
    }
    return words;
  }

  private static int endOfWord(String text, int start) {
    int i = start + 1;
    while (i < text.length() && (isWordChar(text, i) || joins(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean isWordChar(String text, int i) {
    char c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      return isLetterPair(text, i);
    }
    return Character.isLetterOrDigit(c);
  }

  /** Whether the surrogate belongs to a letter outside the first plane; emoji do not. */
  private static boolean isLetterPair(String text, int i) {
    int start = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    if (start < 0) {
      return false;
    }
    int point = text.codePointAt(start);
    return Character.isSupplementaryCodePoint(point) && Character.isLetterOrDigit(point);
  }

  /** Whether one or two Latin letters and nothing more stand before the hyphen. */
  private static boolean isShortHead(String text, int hyphen) {
    int start = hyphen;
    while (start > 0 && isWordChar(text, start - 1)) {
      start--;
    }
    return hyphen - start <= 2 && Letters.isLatin(text.charAt(start)) && !isHyphen(text, start - 1);
  }

  private static boolean isHyphen(String text, int i) {
    return i >= 0 && text.charAt(i) == '-';
  }

  private static boolean joins(String text, int i) {
    if (i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (text.charAt(i)) {
      case '\'' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '-' -> Letters.isLatin(before) && Letters.isLatin(after) && isShortHead(text, i);
      default -> false;
    };
  }
}
