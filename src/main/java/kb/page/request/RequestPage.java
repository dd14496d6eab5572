package kb.page.request;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.page.Found;
import kb.page.PageConfig;
import kb.page.Pages;
import kb.page.PublicArticles;
import kb.page.Reader;
import org.jspecify.annotations.Nullable;

/** The page with the form, empty or as somebody filled it in. Safe for use by many threads. */
@Singleton
final class RequestPage {

  private final Pages pages;
  private final RequestRules rules;
  private final PublicArticles articles;
  private final PageConfig config;

  RequestPage(Pages pages, RequestRules rules, PublicArticles articles, PageConfig config) {
    this.pages = pages;
    this.rules = rules;
    this.articles = articles;
    this.config = config;
  }

  /**
   * The whole HTML page.
   *
   * @param faults what is wrong, by field
   * @param alert the name of the text above the form; empty for none
   */
  String render(RequestForm form, Map<String, String> faults, String alert, Reader reader) {
    return render(form, faults, alert, reader, null);
  }

  /** The page with what may answer the request, before it is sent. */
  String render(RequestForm form, List<Found.Line> answers, Reader reader) {
    return render(form, Map.of(), "", reader, answers);
  }

  private String render(
      RequestForm form,
      Map<String, String> faults,
      String alert,
      Reader reader,
      @Nullable List<Found.Line> answers) {
    Map<String, Object> data = new HashMap<>();
    data.put("checksAnswers", config.checkAnswers());
    data.put("isChecked", answers != null);
    data.put("answers", answers == null ? List.of() : answers);
    data.put("form", form);
    data.put("faults", faults);
    data.put("alert", alert.isEmpty() ? "" : reader.words().get(alert));
    data.put("rules", rules);
    data.put("incidents", articles.incidents(reader.lang()));
    data.put("hours", config.answerWithin().toHours());
    return pages.renderAt("/request", "request", reader, data);
  }
}
