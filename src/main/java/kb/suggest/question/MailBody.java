package kb.suggest.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which parts of a letter its author wrote for us: not what is quoted or forwarded, not the
 * signature.
 */
final class MailBody {

  private static final List<String> FORWARDED =
      List.of("----", "від:", "from:", "от кого:", "надіслано:", "sent:");
  private static final List<String> SENT_FROM =
      List.of("надіслано з ", "отправлено с ", "sent from ", "отримати outlook", "get outlook");
  private static final List<String> WROTE =
      List.of("пише:", "написав:", "написала:", "написал:", "wrote:");
  private static final List<String> SIGN_OFFS =
      List.of(
          "з повагою",
          "с уважением",
          "best regards",
          "kind regards",
          "regards,",
          "best,",
          "cheers,",
          "thanks,",
          "thank you,",
          "дякую,",
          "з найкращими",
          "буду вдячна",
          "щиро ваш");
  private static final int LONGEST_SIGNATURE_LINE = 60;

  private MailBody() {}

  /** The text with everything else blanked out, char for char, line ends kept. */
  static String of(String text) {
    char[] kept = text.toCharArray();
    int start = 0;
    boolean over = false;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
      over =
          over || begins(line, FORWARDED) || line.equals("--") || signsOff(text, line, start, end);
      if (over || line.startsWith(">") || begins(line, SENT_FROM) || introducesQuote(line)) {
        Arrays.fill(kept, start, end, ' ');
      }
      start = end + 1;
    }
    return new String(kept);
  }

  private static boolean begins(String line, List<String> beginnings) {
    return beginnings.stream().anyMatch(line::startsWith);
  }

  private static boolean introducesQuote(String line) {
    return WROTE.stream().anyMatch(line::endsWith) && line.chars().anyMatch(Character::isDigit);
  }

  /** A farewell on a line of its own, after which only short lines follow. */
  private static boolean signsOff(String text, String line, int start, int end) {
    if (start == 0 || !begins(line, SIGN_OFFS) || line.length() > LONGEST_SIGNATURE_LINE) {
      return false;
    }
    return text.length() - end <= 5 * LONGEST_SIGNATURE_LINE && text.indexOf('?', end) < 0;
  }
}
