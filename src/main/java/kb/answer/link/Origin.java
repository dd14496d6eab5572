package kb.answer.link;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an agent came by what they linked. */
public enum Origin {
  /** It was offered for the ticket, at some rank. */
  SUGGESTED,
  /** They searched for it, and it came at some rank. */
  SEARCHED,
  /** They pasted its address. */
  PASTED,
  /** A rule of the help desk put it there. */
  RULE;

  /**
   * The origin of this name, in lower case.
   *
   * @throws IllegalArgumentException naming those there are
   */
  public static Origin of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be suggested, searched, pasted or rule", e);
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
