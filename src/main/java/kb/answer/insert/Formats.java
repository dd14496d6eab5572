package kb.answer.insert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text, ready for each place it may be put. */
@Schema(name = "InsertFormats")
public record Formats(
    @Schema(description = "Plain text, for mail") String text,
    @Schema(description = "CommonMark with tables") String markdown,
    @Schema(description = "Sanitised HTML") String html,
    @Schema(description = "What Telegram's parse_mode HTML takes, at most one message")
        String telegram) {}
