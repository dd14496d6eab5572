package kb.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.article.Article;
import kb.article.Passage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of an article. An internal one answers as one that is not there. */
@Path("/articles/{lang}/{id}")
@Blocking
public final class ArticlePageResource {

  private static final int RELATED = 5;

  private final Pages pages;
  private final PublicArticles articles;

  ArticlePageResource(Pages pages, PublicArticles articles) {
    this.pages = pages;
    this.articles = articles;
  }

  /** The article, in a page of its own language. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String read(
      @PathParam("lang") String lang, @PathParam("id") String id, @Context HttpHeaders headers) {
    Article article =
        articles
            .find(lang, id)
            .orElseThrow(() -> new NotFoundException("there is no article " + lang + "/" + id));
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    Optional<Article> translation = articles.translation(article);
    return pages.render(
        "article",
        reader,
        translation.map(other -> other.key().address()).orElse(""),
        Map.of(
            "article", article,
            "html", scrollable(article.html()),
            "outside", Optional.ofNullable(article.url()),
            "headings", headings(article),
            "related", articles.related(article, RELATED)));
  }

  /**
   * The same HTML; what may be wider than a phone scrolls by itself, by keyboard too. It is
   * sanitised, so these letters stand nowhere but in tags.
   */
  static String scrollable(String html) {
    return html.replace("<pre", "<pre tabindex=\"0\"")
        .replace("<table", "<div class=\"wide\" tabindex=\"0\"><table")
        .replace("</table>", "</table></div>");
  }

  /** What stands in the contents: the headings, but not the text before the first. */
  private static List<Passage> headings(Article article) {
    return article.passages().stream().filter(passage -> !passage.anchor().isEmpty()).toList();
  }
}
