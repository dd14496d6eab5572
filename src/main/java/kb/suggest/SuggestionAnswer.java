package kb.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kb.coach.Coaching;
import kb.coach.Tip;
import kb.search.Excerpt;
import kb.search.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a form is answered. */
public record SuggestionAnswer(
    @Schema(description = "Names this visit; send it with the next call and with events")
        String visit,
    @Schema(description = "The language the draft is written in") String lang,
    List<Item> suggestions,
    List<Asked> questions,
    List<Hint> tips,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty("read_as")
        @Schema(description = "The draft as understood; only where it had to be repaired")
        @Nullable String readAs) {

  /** An article that answers, with the passage that does. */
  public record Item(
      String article,
      String lang,
      String title,
      String url,
      Shown passage,
      @Schema(description = "The probability that this answers the question, 0 to 1")
          double confidence,
      @Schema(description = "The number of the question it answers, from 0") int question,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT)
          @Schema(description = "Whether it reports a known problem of this moment")
          boolean incident) {}

  /** A passage as it is shown: plain text, and where the words stand that were asked for. */
  public record Shown(String heading, String anchor, String text, List<int[]> marks) {}

  /** A question of the draft: its text and where it stands in subject, line break, body. */
  public record Asked(String text, int start, int end) {}

  /** What is missing from the request. */
  public record Hint(String rule, String message) {}

  private static final int LONGEST_PASSAGE = 240;

  static SuggestionAnswer of(
      String visit, String text, Suggestions suggestions, Coaching coaching) {
    return new SuggestionAnswer(
        visit,
        suggestions.lang(),
        items(suggestions.suggestions()),
        suggestions.questions().stream().map(question -> asked(text, question)).toList(),
        hints(coaching.tips()),
        suggestions.readAs());
  }

  /** Suggestions as they are answered. */
  public static List<Item> items(List<Suggestion> suggestions) {
    return suggestions.stream().map(SuggestionAnswer::item).toList();
  }

  /** Tips as they are answered. */
  public static List<Hint> hints(List<Tip> tips) {
    return tips.stream().map(tip -> new Hint(tip.rule(), tip.message())).toList();
  }

  private static Item item(Suggestion suggestion) {
    Hit hit = suggestion.hit();
    Excerpt excerpt = hit.excerpt(LONGEST_PASSAGE);
    return new Item(
        hit.article().id(),
        hit.article().lang(),
        hit.title(),
        url(hit),
        new Shown(
            hit.passage().heading(),
            hit.passage().anchor(),
            excerpt.text(),
            excerpt.marks().stream().map(mark -> new int[] {mark.start(), mark.end()}).toList()),
        Math.round(suggestion.confidence() * 100) / 100.0,
        suggestion.question(),
        suggestion.incident());
  }

  private static String url(Hit hit) {
    String anchor = hit.passage().anchor();
    return "/articles/" + hit.article() + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  private static Asked asked(String text, Question question) {
    return new Asked(
        text.substring(question.start(), question.end()), question.start(), question.end());
  }
}
