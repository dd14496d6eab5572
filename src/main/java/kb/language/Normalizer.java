package kb.language;

import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Brings a text to the one spelling that everything here works with: composed letters, one
 * apostrophe, no stress marks, no invisible characters, Latin letters without marks, ґ as г.
 *
 * <p>Letter case is kept. Never folds Cyrillic й, ї, ё: they are letters, not decorated ones.
 * Thread-safe; takes any chars, lone surrogates and NUL included.
 */
public final class Normalizer {

  private static final String APOSTROPHES = "'’‘ʼ`´ʹ′＇‛ꞌ\u0093\u0092";
  private static final String DOUBLE_MARKS = "\"*”“″«»";
  private static final String IOTATED = "яюєїЯЮЄЇ";

  private Normalizer() {}

  /** The text normalised, with a map of offsets to the original. */
  public static NormalText normalize(String original) {
    Buffer out = new Buffer(original.length());
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (isPlain(c)) {
        out.add(c, i);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        out.mark(c, i);
      } else if (!isInvisible(c)) {
        fold(c, i, original, out);
      }
    }
    return out.finish();
  }

  private static boolean isPlain(char c) {
    return (c < 0x80 && c >= ' ' && c != '`' && c != '"' && c != '*')
        || (c >= 'А' && c <= 'я')
        || c == 'і'
        || c == 'ї'
        || c == 'є'
        || c == '\n';
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT || c == 0;
  }

  private static void fold(char c, int at, String original, Buffer out) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      out.add('\'', at);
    } else if (DOUBLE_MARKS.indexOf(c) >= 0) {
      out.add(standsForApostrophe(original, at) ? '\'' : c, at);
    } else if (c == 'ґ') {
      out.add('г', at);
    } else if (c == 'Ґ') {
      out.add('Г', at);
    } else if (isDecorated(c)) {
      String folded = java.text.Normalizer.normalize(String.valueOf(c), Form.NFKD);
      for (int k = 0; k < folded.length(); k++) {
        if (Character.getType(folded.charAt(k)) != Character.NON_SPACING_MARK) {
          out.add(folded.charAt(k), at);
        }
      }
    } else {
      out.add(c, at);
    }
  }

  /** об"єкт, комп*ютер: typed for want of an apostrophe. */
  private static boolean standsForApostrophe(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && IOTATED.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** Latin with marks, ligatures, full-width and other compatibility forms; no Cyrillic. */
  private static boolean isDecorated(char c) {
    return (c >= 0xAA && c < 0x250)
        || (c >= 0x1E00 && c < 0x1F00)
        || (c >= 0x2000 && c < 0x2C00)
        || (c >= 0xFB00 && c < 0xFB07)
        || (c >= 0xFF00 && c < 0xFFEF);
  }

  /** The growing text and its map. */
  private static final class Buffer {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Buffer(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity + 16];
      ends = new int[capacity + 16];
    }

    void add(char c, int at) {
      int n = text.length();
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n * 2);
        ends = Arrays.copyOf(ends, n * 2);
      }
      starts[n] = at;
      ends[n] = at + 1;
      text.append(c);
    }

    /** A combining mark: makes й, ї, ё, ў of и, і, е, у; any other is a stress mark and goes. */
    void mark(char mark, int at) {
      int last = text.length() - 1;
      if (last < 0) {
        return;
      }
      char composed = compose(text.charAt(last), mark);
      text.setCharAt(last, composed);
      ends[last] = at + 1;
    }

    private static char compose(char base, char mark) {
      if (mark == '\u0306') {
        return switch (base) {
          case 'и' -> 'й';
          case 'И' -> 'Й';
          case 'у' -> 'ў';
          case 'У' -> 'Ў';
          default -> base;
        };
      }
      if (mark == '\u0308') {
        return switch (base) {
          case 'і', 'i' -> 'ї';
          case 'І', 'I' -> 'Ї';
          case 'е' -> 'ё';
          case 'Е' -> 'Ё';
          default -> base;
        };
      }
      return base;
    }

    NormalText finish() {
      return new NormalText(text.toString(), starts, ends);
    }
  }
}
