package kb.coach.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hides secrets and personal numbers in a text, each behind its kind: {@code [PHONE]}. Names and
 * addresses are not found.
 *
 * <p>Linear in the length of the text, and idempotent: hiding twice is hiding once. The twin is
 * {@code widget/kb-redact.js}; both pass {@code coach/redaction.tsv}.
 */
public final class Redactor {

  /** A stretch of the text to hide. */
  record Find(Redaction.Kind kind, int start, int end) {}

  private final String text;
  private final boolean[] taken;
  private final List<Find> finds = new ArrayList<>();

  private Redactor(String text) {
    this.text = text;
    this.taken = new boolean[text.length()];
  }

  /**
   * The text with everything found hidden. Order matters: what is found first is not read again.
   */
  public static Redaction redact(String text) {
    Redactor redactor = new Redactor(text);
    redactor.hide(TokenFinder.tokens(text));
    redactor.hide(TokenFinder.inAddresses(text));
    redactor.hide(SecretFinder.afterCues(text));
    redactor.hide(IdentityFinder.mails(text));
    redactor.hide(IdentityFinder.ibans(text));
    redactor.hide(NumberFinder.in(text, redactor.taken));
    redactor.hide(IdentityFinder.passports(text));
    return redactor.redaction();
  }

  private void hide(List<Find> found) {
    for (Find find : found) {
      boolean free = true;
      for (int i = find.start(); i < find.end(); i++) {
        free &= !taken[i];
      }
      if (free) {
        finds.add(find);
        Arrays.fill(taken, find.start(), find.end(), true);
      }
    }
  }

  private Redaction redaction() {
    finds.sort(Comparator.comparingInt(Find::start));
    StringBuilder hidden = new StringBuilder(text.length());
    int from = 0;
    for (Find find : finds) {
      hidden.append(text, from, find.start()).append('[').append(find.kind()).append(']');
      from = find.end();
    }
    hidden.append(text, from, text.length());
    return new Redaction(hidden.toString(), finds.stream().map(Find::kind).toList());
  }
}
