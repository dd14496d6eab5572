package kb.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as its help desk reports it. */
@Schema(
    examples =
        """
        {"channel": "email", "customer": "user-4711", "subject": "Не можу зайти",
         "body": "Поміняв телефон, пише Помилка входу", "created_at": "2026-05-12T09:30:00Z", "status": "open"}\
        """)
public record TicketReport(
    @NotBlank
        @Size(max = 32)
        @Pattern(regexp = NAME, message = NO_NAME)
        @Schema(description = "Where it was written: form, chat, telegram, email, phone …")
        String channel,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "Any stable name of the customer; only a keyed hash is kept")
        String customer,
    @Nullable @Size(max = 400) @Schema(description = "The visit token that came with the form")
        String visit,
    @Nullable @Size(max = 1000) String subject,
    @Nullable @Size(max = 40_000) String body,
    @Nullable @JsonProperty("created_at") @Schema(description = "When it was sent; now when absent")
        Instant createdAt,
    @Nullable @Min(0) @Max(1000) @Schema(description = "How many files came with it; 0 when absent")
        Integer attachments,
    @NotBlank @Schema(description = "open, solved, reopened or closed") String status) {

  /** What the ledger takes for a name. */
  static final String NAME = "[^\\p{Cc}]*";

  static final String NO_NAME = "has no control characters";
}
