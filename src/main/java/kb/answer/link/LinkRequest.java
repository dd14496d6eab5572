package kb.answer.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import kb.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to link; either an article or an address. */
@Schema(
    examples =
        """
        {"url": "https://support.google.com/accounts/answer/185833", "relation": "answers", "source": "pasted"}\
        """)
public record LinkRequest(
    @Nullable @Size(max = 200) @Schema(description = "The id of an article") String article,
    @Nullable
        @Size(max = 35)
        @Schema(description = "The article's language; the ticket's if absent")
        String lang,
    @Nullable
        @Size(max = 2000)
        @Schema(description = "The address of a page; one of our own is taken for its article")
        String url,
    @Nullable
        @Size(max = 300)
        @Schema(description = "What the page is called; read from the page if absent")
        String title,
    @Nullable @Schema(description = "answers, partly, related or tried; answers if absent")
        String relation,
    @Nullable @Schema(description = "suggested, searched, pasted or rule; pasted if absent")
        String source,
    @Nullable
        @Min(0)
        @Max(1000)
        @Schema(description = "The place it was offered or found at, from 1")
        Integer rank) {

  static final LinkRequest EMPTY = new LinkRequest(null, null, null, null, null, null, null);

  /**
   * How the answer relates to the ticket.
   *
   * @throws kb.web.Refusal 400 where there is no such relation
   */
  public Relation relationOrAnswers() {
    return named("relation", relation, Relation::of, Relation.ANSWERS);
  }

  /**
   * How the answer was found.
   *
   * @throws kb.web.Refusal 400 where there is no such source
   */
  public Origin sourceOrPasted() {
    return named("source", source, Origin::of, Origin.PASTED);
  }

  private static <T> T named(
      String field, @Nullable String said, Function<String, T> names, T otherwise) {
    try {
      return said == null ? otherwise : names.apply(said);
    } catch (IllegalArgumentException e) {
      String detail = String.valueOf(e.getMessage());
      throw Problem.invalid(List.of(new Problem.FieldError(field, detail))).refusal();
    }
  }
}
