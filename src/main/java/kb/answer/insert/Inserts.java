package kb.answer.insert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agent may put into a reply.
 *
 * @param article the language version it says, which may be a translation of the one found
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
    @Schema(description = "The whole article, with its link, in each format") Formats full) {}
