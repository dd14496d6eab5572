package kb.channel.helpdesk.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webhook came to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Received(
    @Schema(description = "The ticket, by our id") @Nullable String ticket,
    @Schema(
            description =
                "new; changed; unchanged; known: the same was received before; waiting: a"
                    + " conversation without a word of the customer yet; ignored")
        String result,
    @Schema(description = "Why it was ignored") @Nullable String reason) {

  static Received of(String ticket, String result) {
    return new Received(ticket, result, null);
  }

  static Received ignored(String why) {
    return new Received(null, "ignored", why);
  }

  boolean isNew() {
    return result.equals("new");
  }
}
