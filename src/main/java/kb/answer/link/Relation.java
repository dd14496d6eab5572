package kb.answer.link;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a linked page is to a ticket. */
public enum Relation {
  /** It resolves the ticket. */
  ANSWERS,
  /** It resolves a part of it. */
  PARTLY,
  /** It is on the subject, and resolves nothing. */
  RELATED,
  /** It was tried, and did not help. */
  TRIED;

  /**
   * The relation of this name, in lower case.
   *
   * @throws IllegalArgumentException naming those there are
   */
  public static Relation of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be answers, partly, related or tried", e);
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
