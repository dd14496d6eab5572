package kb.coach.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** What stands for something hidden. */
  private static final Pattern MARK =
      Pattern.compile(
          Arrays.stream(Kind.values())
              .map(Kind::name)
              .collect(Collectors.joining("|", "\\[(?:", ")]")));

  public Redaction {
    kinds = List.copyOf(kinds);
  }

  /** The text for a reader of its words: a blank where something is hidden. */
  public String unmarked() {
    return MARK.matcher(text).replaceAll(" ");
  }

  /** Whether something was hidden that nobody should send to a support desk. */
  public boolean hidesSecret() {
    return kinds.stream()
        .anyMatch(kind -> kind == Kind.TOKEN || kind == Kind.SECRET || kind == Kind.CARD);
  }
}
