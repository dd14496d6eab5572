package kb.answer.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kb.coach.redaction.Redactor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What agents are answered. */
@Schema(name = "Answers")
public record AnswersAnswer(
    @Schema(description = "The language the customer is answered in") String lang,
    @Schema(description = "The questions of the text, in its order") List<String> questions,
    @Schema(description = "By question, the likeliest first") List<AnswerItem> answers,
    @JsonInclude(Include.NON_NULL)
        @JsonProperty("read_as")
        @Schema(description = "The text as understood; only where it had to be repaired")
        @Nullable String readAs) {

  /**
   * The same without the customer's secrets and personal numbers: for a reader that is a machine.
   */
  public AnswersAnswer redacted() {
    return new AnswersAnswer(
        lang,
        questions.stream().map(question -> Redactor.redact(question).text()).toList(),
        answers,
        readAs == null ? null : Redactor.redact(readAs).text());
  }
}
