package kb.coach;

import java.util.stream.Collectors;

/**
 * Writes letters that take two bytes each (Cyrillic ones) as signs of one byte that the text does
 * not use otherwise: a list of Ukrainian words takes half of the bytes, and a fifth fewer when
 * packed.
 *
 * @param letters in the order of their code points
 * @param signs each stands for the letter at its place
 */
record Signs(String letters, String signs) {

  private static final char FIRST = '!';
  private static final char LAST = '~';

  /** Signs for the letters of this text: as many as it leaves free. */
  static Signs of(String text) {
    String free = free(text);
    String letters =
        text.chars()
            .filter(c -> c > LAST && !Character.isSurrogate((char) c))
            .distinct()
            .sorted()
            .limit(free.length())
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return new Signs(letters, free.substring(0, letters.length()));
  }

  /** The signs that the text has not; a quotation mark and a backslash take two bytes in JSON. */
  private static String free(String text) {
    StringBuilder free = new StringBuilder();
    for (char sign = FIRST; sign <= LAST; sign++) {
      if (text.indexOf(sign) < 0 && sign != '"' && sign != '\\') {
        free.append(sign);
      }
    }
    return free.toString();
  }

  /** The text with signs for letters. */
  String write(String text) {
    StringBuilder written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int letter = letters.indexOf(text.charAt(i));
      written.append(letter < 0 ? text.charAt(i) : signs.charAt(letter));
    }
    return written.toString();
  }
}
