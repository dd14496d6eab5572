package kb.coach.redaction;

import java.util.ArrayList;
import java.util.List;
import kb.coach.redaction.Redactor.Find;

/**
 * Finds cards, phones and personal numbers among the numbers of a text. Numbers are read as groups
 * of digits; each find is a few groups in a row, so every group is looked at a bounded number of
 * times.
 */
final class NumberFinder {

  private static final String GAPS = " \u00A0-().";
  private static final int WIDEST_GAP = 3;
  private static final int LONGEST = 19;
  private static final int[] TAX_WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

  /** Days from 31.12.1899 to 1920 and to 2030: no author was born outside. */
  private static final int FIRST_BIRTHDAY = 7_305;

  private static final int LAST_BIRTHDAY = 47_483;

  private record Group(int start, int end, boolean whole) {}

  private final String text;
  private final List<Group> groups = new ArrayList<>();
  private final List<Find> finds = new ArrayList<>();

  private NumberFinder(String text) {
    this.text = text;
  }

  static List<Find> in(String text, boolean[] taken) {
    NumberFinder finder = new NumberFinder(text);
    finder.group(taken);
    finder.find();
    return finder.finds;
  }

  private void group(boolean[] taken) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end)) && !taken[end]) {
        end++;
      }
      if (end > at) {
        boolean whole = !wordAt(at - 1) && !wordAt(end);
        groups.add(new Group(at, end, whole));
      }
      at = Math.max(end, at + 1);
    }
  }

  private boolean wordAt(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
  }

  private void find() {
    int at = 0;
    while (at < groups.size()) {
      int next = isDate(at) ? at + 3 : cardEnd(at);
      if (next == at) {
        next = unzrEnd(at);
      }
      if (next == at) {
        next = phoneEnd(at);
      }
      if (next == at) {
        next = taxNumberEnd(at);
      }
      at = Math.max(next, at + 1);
    }
  }

  /** {@code 03.05.2026} is no beginning of a phone. */
  private boolean isDate(int at) {
    return at + 2 < groups.size()
        && length(at) <= 2
        && length(at + 1) <= 2
        && length(at + 2) == 4
        && gap(at).equals(".")
        && gap(at + 1).equals(".");
  }

  private int cardEnd(int at) {
    StringBuilder digits = new StringBuilder();
    int found = at;
    for (int i = at; i < groups.size() && digits.length() <= LONGEST; i++) {
      if (!groups.get(i).whole() || (i > at && !gap(i - 1).matches("[ \u00A0-]"))) {
        break;
      }
      digits.append(digits(i));
      if (isCard(digits.toString())) {
        found = i + 1;
      }
    }
    return hide(Redaction.Kind.CARD, at, found);
  }

  /** Luhn's check and the lengths of the brand; Luhn alone hides every tenth waybill. */
  private static boolean isCard(String digits) {
    int length = digits.length();
    if (length < 13 || length > LONGEST) {
      return false;
    }
    int four = Integer.parseInt(digits.substring(0, 4));
    int two = four / 100;
    boolean visa = four / 1000 == 4 && (length == 13 || length == 16 || length == 19);
    boolean mastercard =
        length == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720));
    boolean amex = length == 15 && (two == 34 || two == 37);
    boolean prostir = length == 16 && four == 9804;
    boolean maestro = length >= 16 && (two == 50 || (two >= 56 && two <= 58) || two == 67);
    boolean diners =
        length == 14
            && (two == 36 || two == 38 || two == 39 || (four / 10 >= 300 && four / 10 <= 305));
    return (visa || mastercard || amex || prostir || maestro || diners) && luhn(digits);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 1 ? doubled : digit;
    }
    return sum % 10 == 0;
  }

  /** УНЗР: eight digits, a hyphen, five digits. */
  private int unzrEnd(int at) {
    boolean unzr =
        at + 1 < groups.size()
            && length(at) == 8
            && length(at + 1) == 5
            && gap(at).equals("-")
            && groups.get(at).whole()
            && groups.get(at + 1).whole();
    return unzr ? hide(Redaction.Kind.UNZR, at, at + 2) : at;
  }

  /** {@code +38 (067) 123-45-67} and its kin: 380, 80 or 0 and nine digits more. */
  private int phoneEnd(int at) {
    StringBuilder digits = new StringBuilder();
    for (int i = at; i < groups.size() && digits.length() <= 12; i++) {
      if (!groups.get(i).whole() || (i > at && !isGap(gap(i - 1)))) {
        return at;
      }
      digits.append(digits(i));
      if (isPhone(digits)) {
        return hide(Redaction.Kind.PHONE, at, i + 1);
      }
    }
    return at;
  }

  private static boolean isPhone(CharSequence digits) {
    int zero =
        switch (digits.length()) {
          case 10 -> 0;
          case 11 -> 1;
          case 12 -> 2;
          default -> -1;
        };
    return zero >= 0
        && "38".substring(2 - zero).contentEquals(digits.subSequence(0, zero))
        && digits.charAt(zero) == '0'
        && digits.charAt(zero + 1) >= '3';
  }

  private static boolean isGap(String gap) {
    boolean dots = gap.indexOf('.') >= 0 && gap.length() > 1;
    return gap.length() <= WIDEST_GAP && !dots && gap.chars().allMatch(c -> GAPS.indexOf(c) >= 0);
  }

  /** РНОКПП: a check digit, and five digits first that are a day of birth. */
  private int taxNumberEnd(int at) {
    Group group = groups.get(at);
    if (length(at) != 10 || !group.whole()) {
      return at;
    }
    String digits = digits(at);
    int sum = 0;
    for (int i = 0; i < TAX_WEIGHTS.length; i++) {
      sum += TAX_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    int born = Integer.parseInt(digits.substring(0, 5));
    boolean valid =
        Math.floorMod(sum, 11) % 10 == digits.charAt(9) - '0'
            && born >= FIRST_BIRTHDAY
            && born <= LAST_BIRTHDAY;
    return valid ? hide(Redaction.Kind.TAXID, at, at + 1) : at;
  }

  private int hide(Redaction.Kind kind, int from, int to) {
    if (to > from) {
      int start = groups.get(from).start();
      while (kind == Redaction.Kind.PHONE
          && start > 0
          && "+(".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      finds.add(new Find(kind, start, groups.get(to - 1).end()));
    }
    return to;
  }

  private int length(int at) {
    return groups.get(at).end() - groups.get(at).start();
  }

  private String digits(int at) {
    Group group = groups.get(at);
    return text.substring(group.start(), Math.min(group.end(), group.start() + LONGEST + 1));
  }

  /** What stands between a group and the next. */
  private String gap(int at) {
    int end = groups.get(at).end();
    return text.substring(end, Math.min(groups.get(at + 1).start(), end + WIDEST_GAP + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
