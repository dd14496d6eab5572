package kb.page.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.article.Passage;
import kb.page.PageConfig;
import kb.page.Words;

/**
 * Says in the words of schema.org what the page of an article is: an article, the answer to one
 * question, and where it stands. Safe for use by many threads.
 */
@Singleton
final class StructuredData {

  private final ObjectMapper json;
  private final PageConfig config;

  StructuredData(ObjectMapper json, PageConfig config) {
    this.json = json;
    this.config = config;
  }

  /**
   * JSON-LD, safe inside a script element of HTML.
   *
   * @param address the article's whole address
   * @param home the help centre's
   */
  String of(Article article, String address, String home) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put(
        "@graph",
        List.of(
            article(article, address), answer(article, address), crumbs(article, address, home)));
    try {
      return json.writeValueAsString(data).replace("<", "\\u003c").replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts in maps are always JSON", e);
    }
  }

  private Map<String, Object> article(Article article, String address) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@type", "Article");
    data.put("headline", article.title());
    data.put("inLanguage", article.key().lang());
    data.put("mainEntityOfPage", address);
    data.put("keywords", article.tags());
    if (article.updated() != null) {
      data.put("dateModified", article.updated().toString());
    }
    data.put("author", organisation(article));
    data.put("publisher", organisation(article));
    return data;
  }

  private Map<String, Object> organisation(Article article) {
    return Map.of("@type", "Organization", "name", brand(article));
  }

  private String brand(Article article) {
    return config.brand(Words.of(article.key().lang()).orElse(Words.UK));
  }

  private static Map<String, Object> answer(Article article, String address) {
    String text = article.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    return Map.of(
        "@type", "QAPage",
        "inLanguage", article.key().lang(),
        "mainEntity",
            Map.of(
                "@type",
                "Question",
                "name",
                article.title(),
                "answerCount",
                1,
                "acceptedAnswer",
                Map.of("@type", "Answer", "text", text, "url", address)));
  }

  private Map<String, Object> crumbs(Article article, String address, String home) {
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(Map.of("@type", "ListItem", "position", 1, "name", brand(article), "item", home));
    items.add(Map.of("@type", "ListItem", "position", 2, "name", article.title(), "item", address));
    return Map.of("@type", "BreadcrumbList", "itemListElement", items);
  }
}
