package kb.coach.redaction;

import java.util.ArrayList;
import java.util.List;
import kb.coach.redaction.Redactor.Find;

/** Finds keys by what they begin with, and secrets inside of addresses. */
final class TokenFinder {

  private static final List<String> KEY_BEGINNINGS =
      List.of("eyJ", "sk_", "pk_", "sk-", "ghp_", "gho_", "github_pat_", "glpat-", "xox", "AKIA");
  private static final int SHORTEST_KEY = 16;
  private static final List<String> PARAMETERS =
      List.of("password=", "passwd=", "pwd=", "pass=", "token=", "secret=", "key=", "code=");

  private TokenFinder() {}

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
        if (stop > value && !SecretFinder.isHidden(text.substring(value, stop))) {
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
}
