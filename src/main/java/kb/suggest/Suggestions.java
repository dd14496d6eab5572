package kb.suggest;

import java.util.List;
import kb.suggest.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * What is offered for a draft.
 *
 * @param suggestions best first; none where nothing is sure enough
 * @param questions what the draft asks, in order
 * @param readAs the text as understood, where it had to be repaired
 * @param lang the language the draft is written in, as far as can be told
 * @param words how many words of the draft say something
 */
public record Suggestions(
    List<Suggestion> suggestions,
    List<Question> questions,
    @Nullable String readAs,
    String lang,
    int words) {

  public Suggestions {
    suggestions = List.copyOf(suggestions);
    questions = List.copyOf(questions);
  }

  /** What even a customer in the hold-out is shown: known problems of this moment. */
  Suggestions incidentsOnly() {
    return new Suggestions(
        suggestions.stream().filter(Suggestion::incident).toList(), questions, readAs, lang, words);
  }
}
