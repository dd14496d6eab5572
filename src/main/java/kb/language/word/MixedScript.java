package kb.language.word;

/**
 * Puts a word of two alphabets into one: Latin look-alikes in a Cyrillic word (iнструкцiя) become
 * Cyrillic and the other way (Оffice); a Cyrillic ending on a Latin name is cut (Outlookу, VPNом).
 */
public final class MixedScript {

  private static final String LATIN = "aceiopxyABCEHIKMOPTXkmt";
  private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХкмт";

  private static final int LONGEST_ENDING = 4;

  private MixedScript() {}

  /** The word in one alphabet; the same word when it has only one or cannot be understood. */
  public static String unmix(String word) {
    int latin = 0;
    int cyrillic = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isLatin(c)) {
        latin++;
      } else if (Letters.isCyrillic(c)) {
        cyrillic++;
      }
    }
    if (latin == 0 || cyrillic == 0) {
      return word;
    }
    if (cyrillic >= latin) {
      String whole = replace(word, LATIN, CYRILLIC);
      if (!Letters.anyLatin(whole)) {
        return whole;
      }
    }
    String whole = replace(word, CYRILLIC, LATIN);
    int ending = endingLength(word);
    if (ending > 0 && ending <= LONGEST_ENDING && !Letters.anyCyrillic(head(word, ending))) {
      return ending == cyrillic ? head(word, ending) : whole;
    }
    return Letters.anyCyrillic(whole) ? word : whole;
  }

  private static String head(String word, int ending) {
    String head = word.substring(0, word.length() - ending);
    return head.endsWith("'") ? head.substring(0, head.length() - 1) : head;
  }

  private static int endingLength(String word) {
    int n = 0;
    while (n < word.length() && Letters.isCyrillic(word.charAt(word.length() - 1 - n))) {
      n++;
    }
    return n;
  }

  private static String replace(String word, String from, String to) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = from.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }
}
