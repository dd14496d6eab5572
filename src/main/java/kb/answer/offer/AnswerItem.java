package kb.answer.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kb.answer.insert.Inserts;
import kb.answer.learning.Why;
import kb.search.Excerpt;
import kb.suggest.SuggestionAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article that may answer, as agents get it. */
@Schema(name = "Answer")
@JsonInclude(Include.NON_NULL)
public record AnswerItem(
    String article,
    String lang,
    String title,
    @Schema(description = "Its page at the passage, or the outside answer") String url,
    @Schema(description = "Whether only agents may see it") boolean internal,
    @Nullable LocalDate updated,
    SuggestionAnswer.Shown passage,
    @JsonInclude(Include.NON_DEFAULT)
        @Schema(description = "The probability that it answers the question; absent in a search")
        double confidence,
    @Schema(description = "The number of the question it answers, from 0") int question,
    @Schema(description = "What the customer made of it: shown, opened, solved or not-solved")
        @Nullable String tried,
    @Schema(description = "How often agents answered similar questions with it; absent if never")
        @Nullable Why why,
    @Schema(description = "Ready for a reply; absent where none may be made")
        @Nullable Inserts inserts,
    @JsonProperty("inserts_refused") @Schema(description = "Why there are no inserts")
        @Nullable String insertsRefused) {

  private static final int LONGEST_PASSAGE = 400;

  static AnswerItem of(
      Offer offer,
      @Nullable String tried,
      Why why,
      @Nullable Inserts inserts,
      @Nullable String refused) {
    Excerpt excerpt = offer.hit().excerpt(LONGEST_PASSAGE);
    List<int[]> marks =
        excerpt.marks().stream().map(mark -> new int[] {mark.start(), mark.end()}).toList();
    return new AnswerItem(
        offer.article().key().id(),
        offer.article().key().lang(),
        offer.article().title(),
        offer.address(),
        offer.isInternal(),
        offer.article().updated(),
        new SuggestionAnswer.Shown(
            offer.hit().passage().heading(), offer.hit().passage().anchor(), excerpt.text(), marks),
        Math.round(offer.confidence() * 100) / 100.0,
        offer.question(),
        tried,
        why.equals(Why.UNLINKED) ? null : why,
        inserts,
        refused);
  }
}
