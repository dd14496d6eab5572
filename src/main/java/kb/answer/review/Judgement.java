package kb.answer.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a reviewer says of a linked answer. */
public enum Judgement {
  /** It resolves what was asked. */
  ANSWERS,
  /** It resolves a part of it. */
  PARTLY,
  /** It does not. */
  NOT,
  /** The question does not say enough; counts for nothing. */
  UNKNOWN;

  /**
   * The judgement of this name, in lower case.
   *
   * @throws IllegalArgumentException naming those there are
   */
  public static Judgement of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be answers, partly, not or unknown", e);
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
