package kb.answer.insert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agent may put into a reply.
 *
 * @param lang the language it says it in: of a translation, where the customer reads that
 */
@Schema(name = "Inserts")
public record Inserts(
    @Schema(description = "The language of the inserts") String lang,
    @Schema(description = "The address of the answer") String link,
    @Schema(description = "The passage that answers, with its link, as plain text") String text,
    @Schema(description = "The same as Markdown") String markdown,
    @Schema(description = "The same as HTML") String html,
    @Schema(description = "The same for Telegram") String telegram,
    @Schema(description = "The title as a link, in each format") Formats title,
    @Schema(description = "How the passage begins, with its link, in each format") Formats brief,
    @Schema(description = "The whole article, with its link, in each format") Formats full) {

  /**
   * One of them.
   *
   * @param kind title, brief, passage or full
   * @param format text, markdown, html or telegram
   */
  public String of(String kind, String format) {
    Formats formats =
        switch (kind) {
          case "title" -> title;
          case "brief" -> brief;
          case "full" -> full;
          default -> new Formats(text, markdown, html, telegram);
        };
    return switch (format) {
      case "markdown" -> formats.markdown();
      case "html" -> formats.html();
      case "telegram" -> formats.telegram();
      default -> formats.text();
    };
  }
}
