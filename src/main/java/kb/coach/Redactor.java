package kb.coach;

import java.util.List;

/** Hides secrets and personal numbers in a text. */
public final class Redactor {

  private Redactor() {}

  /** The text with everything found hidden. */
  public static Redaction redact(String text) {
    return new Redaction(text, List.of());
  }
}
