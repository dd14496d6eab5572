package kb.suggest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed and not sent. It is never kept.
 *
 * @param subject may be empty
 * @param body may be empty
 * @param lang the language of the form, a preference only
 * @param page the address of the page the form is on
 * @param product what the form is about, as the site calls it
 */
public record Draft(
    String subject,
    String body,
    @Nullable String lang,
    @Nullable String page,
    @Nullable String product) {

  /** The most that is read of subject and body together, in chars. */
  public static final int LONGEST = 8_000;

  public Draft(String subject, String body, @Nullable String lang, @Nullable String page) {
    this(subject, body, lang, page, null);
  }

  /**
   * A request that was sent. A subject that is only how its text begins, as that of a chat, is not
   * said twice.
   *
   * @param subject may be empty
   * @param lang the language the customer is answered in, a preference only
   */
  public static Draft sent(String subject, String body, @Nullable String lang) {
    return new Draft(body.startsWith(subject) ? "" : subject, body, lang, null);
  }

  /** Subject and body as one text, a line break between them: what spans and offsets refer to. */
  public String text() {
    if (subject.isEmpty() || body.isEmpty()) {
      return subject + body;
    }
    return subject + "\n" + body;
  }

  /** The language of the form without its region: {@code uk} of {@code uk-UA}. */
  @Nullable String preferredLang() {
    return lang == null || lang.isBlank()
        ? null
        : Locale.forLanguageTag(lang.strip()).getLanguage();
  }
}
