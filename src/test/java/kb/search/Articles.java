package kb.search;

import java.util.ArrayList;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Passage;
import kb.article.Status;

/**
 * Writes articles for tests: {@code article("id").title("…").passage("heading", "text").build()}.
 */
public final class Articles {

  private final String id;
  private String lang = "uk";
  private String title;
  private final List<String> tags = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private Audience audience = Audience.PUBLIC;
  private String digest = "1";
  private String html = "";

  private Articles(String id) {
    this.id = id;
    this.title = id;
  }

  public static Articles article(String id) {
    return new Articles(id);
  }

  public Articles lang(String value) {
    lang = value;
    return this;
  }

  public Articles title(String value) {
    title = value;
    return this;
  }

  public Articles tag(String value) {
    tags.add(value);
    return this;
  }

  public Articles keyword(String value) {
    keywords.add(value);
    return this;
  }

  public Articles text(String text) {
    passages.add(new Passage("", List.of(), text));
    return this;
  }

  public Articles passage(String heading, String text) {
    passages.add(new Passage(heading.replace(' ', '-'), List.of(heading), text));
    return this;
  }

  public Articles html(String value) {
    html = value;
    return this;
  }

  public Articles internal() {
    audience = Audience.INTERNAL;
    return this;
  }

  public Articles digest(String value) {
    digest = value;
    return this;
  }

  public ArticleKey key() {
    return new ArticleKey(lang, id);
  }

  public Article build() {
    return new Article(
        key(),
        title,
        tags,
        keywords,
        audience,
        Status.PUBLISHED,
        null,
        null,
        null,
        null,
        null,
        false,
        html,
        passages.isEmpty() ? List.of(new Passage("", List.of(), title)) : passages,
        lang + "/" + id + ".md",
        digest);
  }
}
