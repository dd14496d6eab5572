package kb.coach;

import java.util.List;

/**
 * A text without what it should not say.
 *
 * @param text the text, each find replaced by its kind in brackets: {@code [PHONE]}
 * @param kinds what was found, in the order of the text
 */
public record Redaction(String text, List<Kind> kinds) {

  /** What is hidden. */
  public enum Kind {
    TOKEN,
    SECRET,
    EMAIL,
    IBAN,
    CARD,
    UNZR,
    PHONE,
    TAXID,
    PASSPORT
  }

  public Redaction {
    kinds = List.copyOf(kinds);
  }

  /** Whether something was hidden that nobody should send to a support desk. */
  public boolean hidesSecret() {
    return kinds.stream()
        .anyMatch(kind -> kind == Kind.TOKEN || kind == Kind.SECRET || kind == Kind.CARD);
  }
}
