package kb.coach;

import java.util.Set;

/**
 * What is known of a request besides its text.
 *
 * @param lang language of the rules and messages: {@code uk} or {@code en}; any other is coached in
 *     Ukrainian, whose rules also know Russian and surzhyk
 * @param attachments how many files go with the request, 0 or more
 * @param signedIn whether the desk knows who writes
 * @param pageUrlKnown whether the address of the page they write from goes with the request
 * @param channel where it is written: {@code form}, {@code chat}, {@code telegram}, {@code email};
 *     a rule may name it
 * @param dismissed ids of the rules the person waved away for this draft
 */
public record CoachContext(
    String lang,
    int attachments,
    boolean signedIn,
    boolean pageUrlKnown,
    String channel,
    Set<String> dismissed) {

  public CoachContext {
    dismissed = Set.copyOf(dismissed);
  }

  /** A request of which nothing but its text is known. */
  public static CoachContext ofTextOnly(String lang) {
    return new CoachContext(lang, 0, false, false, "form", Set.of());
  }
}
