package kb.coach.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a text as words, numbers, marks and line ends. Every character is looked at a fixed number
 * of times. No regular expressions: {@code \b} and {@code \w} know no Cyrillic.
 */
public final class Words {

  static final String APOSTROPHES = "'’ʼ‘`´";
  static final String HYPHENS = "-‐‑";
  private static final String OPENING = "«„“”\"'‘";
  private static final String CLOSING = "»“”\"'’";
  private static final String BULLETS = "-*•–—·";
  private static final int SHORTEST_QUOTE = 8;

  private final String text;
  private final int[] closing;
  private final List<Word> words = new ArrayList<>();

  private Words(String text) {
    this.text = text;
    this.closing = nextClosingMarks(text);
  }

  /** The words of a text in order. */
  public static List<Word> of(String text) {
    return new Words(text).read();
  }

  private List<Word> read() {
    int at = 0;
    boolean lineStart = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        words.add(new Word("\n", Shape.LINE, at, at + 1, false));
        lineStart = true;
        at++;
      } else if (isBlank(c)) {
        at++;
      } else {
        at = lineStart && itemEnd(at) > at ? item(at) : piece(at);
        lineStart = false;
      }
    }
    return words;
  }

  /** The end of a list mark that stands here, or {@code at} where there is none. */
  private int itemEnd(int at) {
    int end = at;
    while (end < text.length() && end < at + 2 && isDigit(text.charAt(end))) {
      end++;
    }
    boolean mark =
        end < text.length()
            && (end > at ? ".)" : BULLETS).indexOf(text.charAt(end)) >= 0
            && end + 1 < text.length()
            && (text.charAt(end + 1) == ' ' || (end > at && isLetter(text.charAt(end + 1))));
    return mark ? end + 1 : at;
  }

  private int item(int at) {
    return add(Shape.ITEM, at, itemEnd(at));
  }

  private int piece(int at) {
    int address = startsChunk(at) ? addressEnd(at) : at;
    if (address > at) {
      Shape shape =
          text.substring(at, address).contains("://") ? Shape.URL : shapeOfAddress(at, address);
      return add(shape, at, address);
    }
    char c = text.charAt(at);
    if (isLetter(c) || isDigit(c)) {
      int end = wordEnd(at);
      return add(Shapes.of(text.substring(at, end)), at, end);
    }
    if (Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT || isCombining(c)) {
      return at + 1;
    }
    if (OPENING.indexOf(c) >= 0 && opensQuote(at)) {
      return add(Shape.QUOTE, at, at + 1);
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return add(Shape.MARK, at, end);
  }

  private int add(Shape shape, int start, int end) {
    String piece = text.substring(start, end);
    String form = shape == Shape.MARK ? piece.substring(0, 1) : Spelling.normal(piece);
    words.add(new Word(form, shape, start, end, isCapital(piece)));
    return end;
  }

  /** Whether a blank stands before, or a blank and one opening mark. */
  private boolean startsChunk(int at) {
    return afterBlank(at) || ("(<[«\"'".indexOf(text.charAt(at - 1)) >= 0 && afterBlank(at - 1));
  }

  private boolean afterBlank(int at) {
    return at == 0 || isBlank(text.charAt(at - 1));
  }

  /** The end of the web or mail address that begins here, or {@code at} where there is none. */
  private int addressEnd(int at) {
    int end = at;
    boolean scheme = false;
    int dots = 0;
    int mail = -1;
    boolean plain = true;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      char c = text.charAt(end);
      scheme |= c == ':' && end > at && text.startsWith("://", end);
      if (c == '.' && end > at) {
        dots++;
      } else if (c == '@' && mail < 0) {
        mail = end;
        dots = 0;
      }
      plain &= c < 128 || mail >= 0;
      end++;
    }
    while (end > at && ".,;:!?)»\"'>]…".indexOf(text.charAt(end - 1)) >= 0) {
      dots -= text.charAt(end - 1) == '.' ? 1 : 0;
      end--;
    }
    boolean address =
        scheme || (mail > at && dots > 0) || (plain && mail < 0 && dots > 0 && isSite(at, end));
    return address ? end : at;
  }

  private boolean isSite(int at, int end) {
    String chunk = text.substring(at, end).toLowerCase(Locale.ROOT);
    int slash = chunk.indexOf('/');
    String host = slash < 0 ? chunk : chunk.substring(0, slash);
    int dot = host.lastIndexOf('.');
    if (dot < 1 || !isLetter(host.charAt(0))) {
      return false;
    }
    return chunk.startsWith("www.")
        || List.of("com", "ua", "net", "org", "io", "app", "example")
            .contains(host.substring(dot + 1));
  }

  private Shape shapeOfAddress(int at, int end) {
    return text.substring(at, end).indexOf('@') > 0 ? Shape.EMAIL : Shape.URL;
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside = isLetter(c) || isDigit(c) || isCombining(c) || c == '_';
      if (!inside && !joins(end)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether a mark between two characters keeps them one word: об'єкт, по-друге, 10:30, 12.05. */
  private boolean joins(int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char mark = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (isDigit(before) && isDigit(after)) {
      return ".,:/".indexOf(mark) >= 0 || HYPHENS.indexOf(mark) >= 0;
    }
    boolean between = (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
    return between && (APOSTROPHES.indexOf(mark) >= 0 || HYPHENS.indexOf(mark) >= 0);
  }

  private boolean opensQuote(int at) {
    boolean opens =
        (at == 0 || (!isLetter(text.charAt(at - 1)) && !isDigit(text.charAt(at - 1))))
            && at + 1 < text.length()
            && !isBlank(text.charAt(at + 1));
    return opens && closing[at] - at > SHORTEST_QUOTE;
  }

  /** For every place, where the next mark stands that could close a quotation on its line, or 0. */
  private static int[] nextClosingMarks(String text) {
    int[] next = new int[text.length()];
    int found = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      next[i] = found;
      char c = text.charAt(i);
      if (c == '\n') {
        found = 0;
      } else if (CLOSING.indexOf(c) >= 0
          && i > 0
          && !isBlank(text.charAt(i - 1))
          && (i + 1 == text.length() || !isLetter(text.charAt(i + 1)))) {
        found = i;
      }
    }
    return next;
  }

  private static boolean isCapital(String piece) {
    return piece.length() > 1
        && Character.isUpperCase(piece.charAt(0))
        && !Character.isUpperCase(piece.charAt(1))
        && isLetter(piece.charAt(1));
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c);
  }

  static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
