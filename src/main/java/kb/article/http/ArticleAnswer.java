package kb.article.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import kb.article.Article;
import kb.article.Audience;
import kb.article.Passage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as everybody may read it.
 *
 * @param url where the answer lies outside the base, or nothing
 * @param html sanitised; its links and pictures are addresses of this site
 * @param translations the same article in other languages
 */
@Schema(name = "Article")
record ArticleAnswer(
    @Schema(examples = "vhid-pislia-zminy-telefonu") String id,
    @Schema(examples = "uk") String lang,
    @Schema(examples = "Вхід після зміни номера телефону") String title,
    @Schema(examples = "/articles/uk/vhid-pislia-zminy-telefonu") String address,
    List<String> tags,
    @Nullable URI url,
    @Schema(examples = "2026-05-12") @Nullable LocalDate updated,
    boolean incident,
    String html,
    List<PassageAnswer> passages,
    List<Translation> translations) {

  /**
   * The text under one heading.
   *
   * @param anchor its id in the HTML; empty before the first heading
   * @param path the headings above and this one
   */
  @Schema(name = "Passage")
  record PassageAnswer(
      @Schema(examples = "код-не-приходить") String anchor,
      @Schema(examples = "Код не приходить") String heading,
      List<String> path,
      String text) {

    static PassageAnswer of(Passage passage) {
      return new PassageAnswer(passage.anchor(), passage.heading(), passage.path(), passage.text());
    }
  }

  /** The article in another language. */
  @Schema(name = "Translation")
  record Translation(
      @Schema(examples = "en") String lang,
      @Schema(examples = "Signing in after changing your phone number") String title,
      @Schema(examples = "/articles/en/vhid-pislia-zminy-telefonu") String address) {

    static Translation of(Article article) {
      return new Translation(article.key().lang(), article.title(), article.key().address());
    }
  }

  /**
   * What the article says to everybody.
   *
   * @param versions the article in every language that is served
   */
  static ArticleAnswer of(Article article, List<Article> versions) {
    return new ArticleAnswer(
        article.key().id(),
        article.key().lang(),
        article.title(),
        article.key().address(),
        article.tags(),
        article.url(),
        article.updated(),
        article.incident(),
        article.html(),
        article.passages().stream().map(PassageAnswer::of).toList(),
        versions.stream()
            .filter(version -> version.audience() == Audience.PUBLIC)
            .filter(version -> !version.key().equals(article.key()))
            .map(Translation::of)
            .toList());
  }
}
