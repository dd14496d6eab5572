package kb.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kb.coach.Redactor.Find;
import org.jspecify.annotations.Nullable;

/** Finds passwords, codes and keys: by what they begin with, or by the word that announces them. */
final class SecretFinder {

  private static final List<String> KEY_BEGINNINGS =
      List.of("eyJ", "sk_", "pk_", "sk-", "ghp_", "gho_", "github_pat_", "glpat-", "xox", "AKIA");
  private static final int SHORTEST_KEY = 16;
  private static final List<String> PARAMETERS =
      List.of("password=", "passwd=", "pwd=", "pass=", "token=", "secret=", "key=", "code=");

  /** Words that announce a secret. */
  private static final Set<String> SECRET_WORDS =
      Set.of(
          "пароль",
          "пароля",
          "паролі",
          "паролем",
          "пароли",
          "парол",
          "password",
          "passwd",
          "pwd",
          "passcode",
          "passphrase",
          "token",
          "токен",
          "secret",
          "apikey",
          "api-key");

  /** Words that announce a secret of digits. */
  private static final Set<String> CODE_WORDS =
      Set.of(
          "пін",
          "пін-код",
          "пінкод",
          "пин",
          "пин-код",
          "pin",
          "pin-code",
          "cvv",
          "cvv2",
          "cvc",
          "cvc2",
          "смс-код",
          "sms-code",
          "otp");

  private static final Set<String> CODE = Set.of("код", "кода", "коду", "code");

  /** What makes of "code" a secret one, in one of the two words before or after it. */
  private static final Set<String> OF_CODE =
      Set.of(
          "смс",
          "sms",
          "повідомлення",
          "підтвердження",
          "пін",
          "pin",
          "verification",
          "confirmation",
          "security",
          "one-time",
          "входу",
          "подтверждения",
          "сообщения",
          "message");

  private static final Set<String> BETWEEN =
      Set.of(
          "is",
          "це",
          "такий",
          "від",
          "до",
          "для",
          "з",
          "із",
          "в",
          "у",
          "на",
          "of",
          "for",
          "to",
          "from",
          "the",
          "my",
          "our",
          "мій",
          "наш",
          "кабінету",
          "входу",
          "пошти",
          "акаунту",
          "акаунта",
          "каси",
          "код",
          "code",
          "смс",
          "sms",
          "account",
          "desk",
          "cash",
          "от",
          "підтвердження",
          "подтверждения",
          "повідомлення",
          "сообщения");

  /** What follows a colon and is no secret: somebody asks about passwords. */
  private static final Set<String> NO_SECRETS =
      Set.of(
          "як", "не", "що", "чи", "де", "і", "та", "чому", "коли", "куди", "можна", "при", "how",
          "not", "what", "where", "why", "when", "can", "is", "the", "how's", "как", "что");

  private static final int MOST_BETWEEN = 4;

  private SecretFinder() {}

  static List<Find> tokens(String text) {
    List<Find> finds = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isKeyChar(text.charAt(end))) {
        end++;
      }
      if (end - at >= SHORTEST_KEY && isKey(text.substring(at, end))) {
        finds.add(new Find(Redaction.Kind.TOKEN, at, end));
      }
      at = end + 1;
    }
    return finds;
  }

  private static boolean isKeyChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_-.+/~".indexOf(c) >= 0);
  }

  private static boolean isKey(String chunk) {
    return KEY_BEGINNINGS.stream().anyMatch(chunk::startsWith);
  }

  /** {@code https://name:password@site} and {@code ?token=…}. */
  static List<Find> inAddresses(String text) {
    List<Find> finds = new ArrayList<>();
    int scheme = text.indexOf("://");
    while (scheme >= 0) {
      int start = scheme + 3;
      int end = start;
      int colon = -1;
      int at = -1;
      boolean path = false;
      while (end < text.length() && text.charAt(end) > ' ') {
        char c = text.charAt(end);
        path |= c == '/' || c == '?';
        colon = c == ':' && colon < 0 && !path ? end : colon;
        at = c == '@' && !path ? end : at;
        end++;
      }
      if (colon > start && at > colon + 1 && text.charAt(start) != '[') {
        finds.add(new Find(Redaction.Kind.SECRET, start, at));
      }
      parameters(text, start, end, finds);
      scheme = text.indexOf("://", end);
    }
    return finds;
  }

  private static void parameters(String text, int start, int end, List<Find> finds) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '&') {
        int value = value(text, i + 1, end);
        int stop = value;
        while (value > 0 && stop < end && "&#".indexOf(text.charAt(stop)) < 0) {
          stop++;
        }
        if (stop > value && !isHidden(text.substring(value, stop))) {
          finds.add(new Find(Redaction.Kind.SECRET, value, stop));
        }
      }
    }
  }

  private static int value(String text, int at, int end) {
    for (String parameter : PARAMETERS) {
      if (text.regionMatches(true, at, parameter, 0, parameter.length())
          && at + parameter.length() < end) {
        return at + parameter.length();
      }
    }
    return 0;
  }

  static List<Find> afterCues(String text) {
    List<Find> finds = new ArrayList<>();
    List<int[]> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      String word = word(text, words, i);
      boolean code =
          CODE_WORDS.contains(word) || (CODE.contains(word) && codeIsSecret(text, words, i));
      if (code || SECRET_WORDS.contains(word)) {
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
      if (OF_CODE.contains(word(text, words, i))) {
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
        && BETWEEN.contains(word(text, words, next))) {
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
      case ':' -> !NO_SECRETS.contains(value.toLowerCase(Locale.ROOT));
      case '-' -> digits > 0;
      case ' ' -> value.length() >= 6 && value.length() <= 60 && letters > 0 && digits > 0;
      default -> false;
    };
  }

  /** Whether something in it is hidden already. */
  private static boolean isHidden(String value) {
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
