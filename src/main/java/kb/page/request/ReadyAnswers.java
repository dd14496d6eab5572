package kb.page.request;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import kb.page.Found;
import kb.page.Marked;
import kb.page.PageConfig;
import kb.page.Reader;
import kb.suggest.Draft;
import kb.suggest.SuggestionAnswer;
import kb.suggest.SuggestionRequest;
import kb.suggest.SuggestionResource;

/**
 * What the widget would suggest, for a form whose page runs no script: only where the desk wants it
 * and the person presses the button. Safe for use by many threads.
 */
@Singleton
final class ReadyAnswers {

  private final SuggestionResource suggestions;
  private final PageConfig config;

  ReadyAnswers(SuggestionResource suggestions, PageConfig config) {
    this.suggestions = suggestions;
    this.config = config;
  }

  /** Whether to look before the request is sent. */
  boolean areWanted(RequestForm form) {
    return config.checkAnswers() && form.isCheck();
  }

  /**
   * What may answer the request; the form takes over the token of the visit. None when anything
   * goes wrong: the request can be sent all the same.
   */
  List<Found.Line> to(RequestForm form, Reader reader) {
    try {
      SuggestionAnswer answer = suggestions.suggest(draft(form, reader));
      form.visitBefore = answer.visit();
      return answer.suggestions().stream().map(ReadyAnswers::line).toList();
    } catch (RuntimeException e) {
      Log.errorf(e, "Ready answers could not be looked for");
      return List.of();
    }
  }

  private static SuggestionRequest draft(RequestForm form, Reader reader) {
    String subject = beginning(form.subject(), Draft.LONGEST / 2);
    return new SuggestionRequest(
        subject,
        beginning(form.body(), Draft.LONGEST - subject.length()),
        reader.lang(),
        "form",
        null,
        null,
        form.chosenFiles().size(),
        null,
        form.visit().isEmpty() ? null : form.visit(),
        null,
        null,
        null);
  }

  private static String beginning(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  private static Found.Line line(SuggestionAnswer.Item item) {
    List<List<Integer>> marks =
        item.passage().marks().stream().map(mark -> Arrays.stream(mark).boxed().toList()).toList();
    return new Found.Line(
        item.title(),
        item.url(),
        item.passage().heading(),
        Marked.cut(item.passage().text(), marks));
  }
}
