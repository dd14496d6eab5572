package kb.coach.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kb.coach.redaction.Redactor.Find;
import org.jspecify.annotations.Nullable;

/** Finds passwords and codes by the word that announces them. */
final class SecretFinder {

  private static final int MOST_BETWEEN = 4;

  private SecretFinder() {}

  static List<Find> afterCues(String text) {
    List<Find> finds = new ArrayList<>();
    List<int[]> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      String word = word(text, words, i);
      boolean code =
          SecretWords.CODE_WORDS.contains(word)
              || (SecretWords.CODE.contains(word) && codeIsSecret(text, words, i));
      if (code || SecretWords.SECRET_WORDS.contains(word)) {
        Find find = announced(text, words, i, code);
        if (find != null) {
          finds.add(find);
        }
      }
    }
    return finds;
  }

  private static boolean codeIsSecret(String text, List<int[]> words, int at) {
    for (int i = Math.max(0, at - 1); i <= Math.min(words.size() - 1, at + 2); i++) {
      if (SecretWords.OF_CODE.contains(word(text, words, i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Find announced(String text, List<int[]> words, int cue, boolean code) {
    int next = cue + 1;
    char separator = separator(text, words.get(cue)[1]);
    while (separator == ' '
        && next < words.size()
        && next <= cue + MOST_BETWEEN
        && SecretWords.BETWEEN.contains(word(text, words, next))) {
      separator = separator(text, words.get(next)[1]);
      next++;
    }
    int start = separatorEnd(text, words.get(next - 1)[1]);
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '\u00A0') {
      end++;
    }
    while (end > start && ",.;:!?)»\"'”".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean secret = end > start && isSecret(text.substring(start, end), separator, code);
    return secret ? new Find(Redaction.Kind.SECRET, start, end) : null;
  }

  /**
   * A colon, an equals sign, a dash, a blank for nothing, or anything else that ends the phrase.
   */
  private static char separator(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("—–-".indexOf(c) >= 0) {
        return '-';
      }
      if (c == ':' || c == '=') {
        return ':';
      }
      if (c != ' ' && c != '\u00A0' && "«\"'“„(".indexOf(c) < 0) {
        return i > at ? ' ' : c;
      }
    }
    return '.';
  }

  private static int separatorEnd(String text, int at) {
    int end = at;
    while (end < text.length() && " \u00A0:=—–-«\"'“„(>".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isSecret(String value, char separator, boolean code) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      letters += Character.isLetter(value.charAt(i)) ? 1 : 0;
      digits += Character.isDigit(value.charAt(i)) ? 1 : 0;
    }
    if (letters + digits == 0 || isHidden(value)) {
      return false;
    }
    if (code && separator != '.') {
      return digits >= 3 && letters == 0 && value.length() <= 8;
    }
    return switch (separator) {
      case ':' -> !SecretWords.NO_SECRETS.contains(value.toLowerCase(Locale.ROOT));
      case '-' -> digits > 0;
      case ' ' -> value.length() >= 6 && value.length() <= 60 && letters > 0 && digits > 0;
      default -> false;
    };
  }

  /** Whether something in it is hidden already. */
  static boolean isHidden(String value) {
    return value.indexOf('[') >= 0
        && Arrays.stream(Redaction.Kind.values())
            .anyMatch(kind -> value.contains("[" + kind + "]"));
  }

  /** Where words begin and end; a hyphen within keeps them one. */
  private static List<int[]> words(String text) {
    List<int[]> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && (isWordChar(text, end) || hyphenates(text, at, end))) {
        end++;
      }
      if (end > at) {
        words.add(new int[] {at, end});
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static boolean isWordChar(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean hyphenates(String text, int start, int at) {
    return text.charAt(at) == '-'
        && at > start
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private static String word(String text, List<int[]> words, int i) {
    int[] span = words.get(i);
    return span[1] - span[0] > 20 ? "" : text.substring(span[0], span[1]).toLowerCase(Locale.ROOT);
  }
}
