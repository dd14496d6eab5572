package kb.page.request;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kb.page.PageConfig;
import kb.page.Pages;
import kb.page.PublicArticles;
import kb.page.Reader;

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
    Map<String, Object> data = new HashMap<>();
    data.put("form", form);
    data.put("faults", faults);
    data.put("alert", alert.isEmpty() ? "" : reader.words().get(alert));
    data.put("rules", rules);
    data.put("incidents", articles.incidents(reader.lang()));
    data.put("hours", config.answerWithin().toHours());
    return pages.renderAt("/request", "request", reader, data);
  }
}
