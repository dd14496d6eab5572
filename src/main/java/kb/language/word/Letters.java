package kb.language.word;

/** Which alphabet a word is written in. */
public final class Letters {

  private Letters() {}

  public static boolean isCyrillic(char c) {
    return c >= '\u0400' && c < '\u0530';
  }

  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isVowel(char c) {
    return "аеєиіїоуюяыэё".indexOf(c) >= 0;
  }

  public static boolean anyCyrillic(CharSequence word) {
    return word.chars().anyMatch(c -> isCyrillic((char) c));
  }

  public static boolean anyLatin(CharSequence word) {
    return word.chars().anyMatch(c -> isLatin((char) c));
  }

  public static boolean anyDigit(CharSequence word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  public static boolean allCyrillic(CharSequence word) {
    return word.chars().allMatch(c -> isCyrillic((char) c) || c == '\'');
  }

  public static boolean allLatin(CharSequence word) {
    return word.chars().allMatch(c -> isLatin((char) c) || c == '\'');
  }

  /** Lower case, char by char, the same in every locale, never changing the length. */
  public static String lower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.toLowerCase(c) != c) {
        char[] chars = word.toCharArray();
        for (int k = i; k < chars.length; k++) {
          chars[k] = Character.toLowerCase(chars[k]);
        }
        return new String(chars);
      }
    }
    return word;
  }
}
