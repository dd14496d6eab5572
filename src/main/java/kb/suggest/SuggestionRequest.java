package kb.suggest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as a form sends it; all but one of subject and body may be missing. */
@Schema(
    examples =
        """
        {"subject": "Не можу зайти", "body": "Поміняв телефон, пише Помилка входу. І ще: як додати працівника?",
         "lang": "uk", "channel": "form", "limit": 3}\
        """)
public record SuggestionRequest(
    @Nullable @Schema(description = "What the form's subject line holds so far") String subject,
    @Nullable @Schema(description = "What the form's text field holds so far") String body,
    @Nullable @Size(max = 35) @Schema(description = "The form's language: a preference, no filter")
        String lang,
    @Nullable @Size(max = 32) @Schema(description = "form, chat, telegram or email; form if absent")
        String channel,
    @Nullable @Size(max = 2000) @Schema(description = "The address of the page the form is on")
        String page,
    @Nullable
        @Size(max = 200)
        @Schema(
            description =
                "The product or the part of it that the form is about, in the site's words: like the"
                    + " page's address, it only decides between answers that fit alike")
        String product,
    @Nullable @Min(0) @Max(1000) @Schema(description = "How many files the form holds")
        Integer attachments,
    @Nullable @Min(1) @Max(10) @Schema(description = "How many suggestions at most; 3 if absent")
        Integer limit,
    @Nullable @Size(max = 400) @Schema(description = "The token of the last answer, if any")
        String visit,
    @Nullable
        @Size(max = 200)
        @Schema(
            description =
                "Who is signed in on the page, by the name the help desk's tickets will give; only"
                    + " a keyed hash is kept. It lets a later ticket on any channel take the"
                    + " deflection back, and deals customers, not visits, out to an experiment")
        String customer,
    @Nullable
        @JsonProperty("as_written")
        @Schema(description = "Take every word as typed: no repair of layout, alphabet or typos")
        Boolean asWritten,
    @Nullable
        @Size(max = 50)
        @JsonProperty("dismissed_tips")
        @Schema(description = "Rules whose tips the person has waved away for this draft")
        List<String> dismissedTips) {

  Draft draft() {
    return new Draft(
        Objects.requireNonNullElse(subject, ""),
        Objects.requireNonNullElse(body, ""),
        lang,
        page,
        product);
  }
}
