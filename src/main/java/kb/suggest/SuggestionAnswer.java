package kb.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.coach.Coaching;
import kb.coach.Tip;
import kb.search.Excerpt;
import kb.search.Hit;
import kb.suggest.question.Question;
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
      @Schema(description = "The article's page at its passage, or the outside answer") String url,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "When the article was last looked over")
          @Nullable LocalDate updated,
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

  private static final int LONGEST_PASSAGE = 180;

  static SuggestionAnswer of(
      String visit,
      String text,
      Suggestions suggestions,
      Coaching coaching,
      ArticleLibrary library) {
    return new SuggestionAnswer(
        visit,
        suggestions.lang(),
        items(suggestions.suggestions(), library),
        suggestions.questions().stream().map(question -> asked(text, question)).toList(),
        hints(coaching.tips()),
        suggestions.readAs());
  }

  /** Suggestions as they are answered; the library knows where outside answers are. */
  public static List<Item> items(List<Suggestion> suggestions, ArticleLibrary library) {
    return suggestions.stream().map(suggestion -> item(suggestion, library)).toList();
  }

  /** Tips as they are answered. */
  public static List<Hint> hints(List<Tip> tips) {
    return tips.stream().map(tip -> new Hint(tip.rule(), tip.message())).toList();
  }

  private static Item item(Suggestion suggestion, ArticleLibrary library) {
    Optional<Article> article = library.find(suggestion.hit().article());
    Hit hit = suggestion.hit();
    Excerpt excerpt = hit.excerpt(LONGEST_PASSAGE);
    return new Item(
        hit.article().id(),
        hit.article().lang(),
        hit.title(),
        article.map(Article::url).map(Object::toString).orElseGet(hit::address),
        article.map(Article::updated).orElse(null),
        new Shown(
            hit.passage().heading(),
            hit.passage().anchor(),
            excerpt.text(),
            excerpt.marks().stream().map(mark -> new int[] {mark.start(), mark.end()}).toList()),
        Math.round(suggestion.confidence() * 100) / 100.0,
        suggestion.question(),
        suggestion.incident());
  }

  private static Asked asked(String text, Question question) {
    return new Asked(
        text.substring(question.start(), question.end()), question.start(), question.end());
  }
}
