package kb.language.repair;

import java.util.regex.Pattern;

/**
 * The same keys under another layout. A key for a key, so offsets stay; what is on no letter key
 * stays as it is.
 */
public enum KeyboardLayout {
  UKRAINIAN("йцукенгшщзхїфівапролджєячсмитьбюг'"),
  RUSSIAN("йцукенгшщзхъфывапролджэячсмитьбю\\ё");

  private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\`";
  private static final String SHIFTED = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>|~";

  /** The key of the apostrophe gives one in Latin too, but there it may also stand for є. */
  private static final Pattern APOSTROPHE =
      Pattern.compile(
          "(?<=[бвгджзклмнпрстфхцчш])є(?=[єюяї])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String letters;

  KeyboardLayout(String letters) {
    this.letters = letters;
  }

  /** What the keys of a Latin text give in this layout. */
  public String fromLatin(String latin) {
    StringBuilder out = new StringBuilder(latin);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int plain = LATIN.indexOf(c);
      int shifted = SHIFTED.indexOf(c);
      if (plain >= 0) {
        out.setCharAt(i, letters.charAt(plain));
      } else if (shifted >= 0) {
        out.setCharAt(i, Character.toUpperCase(letters.charAt(shifted)));
      }
    }
    return this == UKRAINIAN ? APOSTROPHE.matcher(out).replaceAll("'") : out.toString();
  }

  /** What the keys of a text in this layout give in the Latin one. */
  public String toLatin(String cyrillic) {
    StringBuilder out = new StringBuilder(cyrillic);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int plain = letters.indexOf(c);
      int shifted = letters.indexOf(Character.toLowerCase(c));
      if (plain >= 0) {
        out.setCharAt(i, LATIN.charAt(plain));
      } else if (shifted >= 0) {
        out.setCharAt(i, SHIFTED.charAt(shifted));
      }
    }
    return out.toString();
  }
}
