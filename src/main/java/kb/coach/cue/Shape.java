package kb.coach.cue;

import java.util.Locale;

/** What a piece of text looks like. A phrase names a shape in angle brackets: {@code <number>}. */
public enum Shape {
  WORD,
  /** Digits, perhaps with a decimal mark. */
  NUMBER,
  /** {@code 10:30}. */
  TIME,
  /** {@code 12.05} or {@code 12.05.2026}. */
  DATE,
  /** Letters and digits in one: {@code qwerty123}. */
  MIXED,
  /** What programs call their errors: {@code 0x80070005}, {@code ERR_FAILED}, {@code ABC-123}. */
  CODE,
  URL,
  EMAIL,
  /** The mark that opens a quotation of eight characters or more; its words follow. */
  QUOTE,
  /** What begins an item of a list: a bullet, or a number with a full stop or a bracket. */
  ITEM,
  /** Any other single mark, however often repeated. */
  MARK,
  /** The end of a line. */
  LINE;

  /** Whether what has this shape says something, unlike marks, bullets and line ends. */
  boolean speaks() {
    return switch (this) {
      case QUOTE, ITEM, MARK, LINE -> false;
      default -> true;
    };
  }

  /** The shape as phrases name it. */
  String inPhrases() {
    return "<" + name().toLowerCase(Locale.ROOT) + ">";
  }
}
