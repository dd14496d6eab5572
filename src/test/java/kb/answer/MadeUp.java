package kb.answer;

import java.util.UUID;

/** Words nobody has said before, so that what other tests leave behind is no matter. */
public final class MadeUp {

  private static final int LETTERS = 12;

  private MadeUp() {}

  /** A word of Ukrainian letters that begins like this. */
  public static String word(String beginning) {
    StringBuilder word = new StringBuilder(beginning);
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(c -> c != '-')
        .limit(LETTERS)
        .forEach(c -> word.append((char) ('а' + Character.digit(c, 16))));
    return word.toString();
  }
}
