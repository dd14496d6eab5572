package kb.coach;

import java.util.Set;

/** What a rule may ask for besides the lists of phrases. */
final class Facts {

  /** What the coach knows without any list of phrases. */
  static final Set<String> NAMES =
      Set.of(
          "attachment",
          "signed-in",
          "page-known",
          "secret",
          "bare",
          "short",
          "detailed",
          "list",
          "questions",
          "incident",
          "howto",
          "request",
          "unknown",
          "form",
          "chat",
          "telegram",
          "email");

  private Facts() {}
}
