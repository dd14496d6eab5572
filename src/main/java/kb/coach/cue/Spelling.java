package kb.coach.cue;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the ways in which one word may be written to one. */
final class Spelling {

  private static final String LATIN_ALIKE = "aceiopxyё";
  private static final String CYRILLIC_ALIKE = "асеіорхуе";

  private Spelling() {}

  /** The word as lists of phrases know it. */
  static String normal(String word) {
    StringBuilder form = new StringBuilder(word.length());
    String small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean mixed =
        small.chars().anyMatch(c -> c >= 'а' && c <= 'ґ')
            && small.chars().allMatch(c -> c > 'z' || c < 'a' || LATIN_ALIKE.indexOf(c) >= 0);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      int hyphen = Words.HYPHENS.indexOf(c);
      if (hyphen >= 0) {
        form.append('-');
      } else if (Words.APOSTROPHES.indexOf(c) < 0 && !Words.isCombining(c)) {
        form.append(mixed ? cyrillicFor(c) : c);
      }
    }
    return form.toString();
  }

  /** Latin letters that look Cyrillic slip into Ukrainian words unseen. */
  private static char cyrillicFor(char c) {
    int latin = LATIN_ALIKE.indexOf(c);
    return latin < 0 ? c : CYRILLIC_ALIKE.charAt(latin);
  }
}
