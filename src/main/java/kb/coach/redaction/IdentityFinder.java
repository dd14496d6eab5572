package kb.coach.redaction;

import java.util.ArrayList;
import java.util.List;
import kb.coach.redaction.Redactor.Find;

/** Finds what names a person or an account and has letters in it: mail, IBAN, old passport. */
final class IdentityFinder {

  private static final int IBAN_DIGITS = 27;
  private static final int PASSPORT_DIGITS = 6;

  private IdentityFinder() {}

  /** Mail addresses in any alphabet. */
  static List<Find> mails(String text) {
    List<Find> finds = new ArrayList<>();
    int last = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > last && isMailChar(text.charAt(start - 1), "._%+-")) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && isMailChar(text.charAt(end), ".-")) {
        end++;
      }
      while (end > at && ".-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      int dot = text.lastIndexOf('.', end - 1);
      if (start < at && dot > at + 1 && end - dot > 2) {
        finds.add(new Find(Redaction.Kind.EMAIL, start, end));
      }
      last = Math.max(end, at + 1);
    }
    return finds;
  }

  private static boolean isMailChar(char c, String marks) {
    return Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0;
  }

  /** Ukrainian account numbers whose check digits are right. */
  static List<Find> ibans(String text) {
    List<Find> finds = new ArrayList<>();
    for (int at = 0; at + 1 < text.length(); at++) {
      if (text.regionMatches(true, at, "UA", 0, 2)
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        int end = ibanEnd(text, at + 2);
        if (end > 0) {
          finds.add(new Find(Redaction.Kind.IBAN, at, end));
        }
      }
    }
    return finds;
  }

  private static int ibanEnd(String text, int from) {
    StringBuilder digits = new StringBuilder();
    int at = from;
    while (at < text.length() && digits.length() < IBAN_DIGITS) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits.append(c);
      } else if ((c != ' ' && c != '\u00A0') || text.charAt(at - 1) == c) {
        return 0;
      }
      at++;
    }
    boolean whole = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return whole && digits.length() == IBAN_DIGITS && checks(digits) ? at : 0;
  }

  /** ISO 13616: the country (U is 30, A is 10) and check digits go last; the rest is 1 by 97. */
  private static boolean checks(StringBuilder digits) {
    String number = digits.substring(2) + "3010" + digits.substring(0, 2);
    int rest = 0;
    for (int i = 0; i < number.length(); i++) {
      rest = (rest * 10 + (number.charAt(i) - '0')) % 97;
    }
    return rest == 1;
  }

  /** Two Cyrillic capitals and six digits. */
  static List<Find> passports(String text) {
    List<Find> finds = new ArrayList<>();
    for (int at = 0; at + 1 < text.length(); at++) {
      if (isCapital(text.charAt(at))
          && isCapital(text.charAt(at + 1))
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        int digits = at + 2;
        while (digits < Math.min(text.length(), at + 4)
            && " №\u00A0".indexOf(text.charAt(digits)) >= 0) {
          digits++;
        }
        int end = digits;
        while (end < text.length()
            && end <= digits + PASSPORT_DIGITS
            && isDigit(text.charAt(end))) {
          end++;
        }
        if (end - digits == PASSPORT_DIGITS
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
          finds.add(new Find(Redaction.Kind.PASSPORT, at, end));
        }
      }
    }
    return finds;
  }

  private static boolean isCapital(char c) {
    return (c >= 'А' && c <= 'Я') || "ІЇЄҐ".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
