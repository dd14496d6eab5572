package kb.page.article;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kb.article.Article;
import kb.article.Passage;
import kb.page.Found;
import kb.page.Pages;
import kb.page.PublicArticles;
import kb.page.Reader;
import kb.page.Site;
import kb.web.VisitTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of an article. An internal one answers as one that is not there. */
@Path("/articles/{lang}/{id}")
@Blocking
public final class ArticlePageResource {

  /** Where a verdict on this page was given, as the ledger names it. */
  static final String CHANNEL = "article";

  private static final int RELATED = 5;
  private static final int DESCRIPTION = 160;

  private final Pages pages;
  private final PublicArticles articles;
  private final RelatedArticles related;
  private final StructuredData structured;
  private final Site site;
  private final VisitTokens tokens;

  ArticlePageResource(
      Pages pages,
      PublicArticles articles,
      RelatedArticles related,
      StructuredData structured,
      Site site,
      VisitTokens tokens) {
    this.pages = pages;
    this.articles = articles;
    this.related = related;
    this.structured = structured;
    this.site = site;
    this.tokens = tokens;
  }

  /**
   * The article, in a page of its own language.
   *
   * @param said what the reader has just answered: it thanks them and changes nothing
   */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String read(
      @PathParam("lang") String lang,
      @PathParam("id") String id,
      @QueryParam("said") @Nullable String said,
      @Context HttpHeaders headers,
      @Context UriInfo asked) {
    Article article =
        articles
            .find(lang, id)
            .orElseThrow(() -> new NotFoundException("there is no article " + lang + "/" + id));
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    Optional<Article> translation = articles.translation(article);
    String address = site.address(article.key().address(), asked);
    Map<String, Object> data = new HashMap<>();
    data.put("article", article);
    data.put("html", scrollable(article.html()));
    data.put("outside", Optional.ofNullable(article.url()));
    data.put("headings", headings(article));
    data.put("related", related.to(article, RELATED));
    data.put("description", description(article));
    data.put("address", address);
    data.put(
        "translation",
        translation.map(other -> site.address(other.key().address(), asked)).orElse(""));
    data.put("structured", structured.of(article, address, site.address("/", asked)));
    data.put("said", Objects.requireNonNullElse(said, ""));
    data.put("visit", tokens.issue(tokens.start(CHANNEL)));
    return pages.render(
        "article", reader, translation.map(other -> other.key().address()).orElse(""), data);
  }

  /**
   * The same HTML; what may be wider than a phone scrolls by itself, by keyboard too. It is
   * sanitised, so these letters stand nowhere but in tags.
   */
  public static String scrollable(String html) {
    return html.replace("<pre", "<pre tabindex=\"0\"")
        .replace("<table", "<div class=\"wide\" tabindex=\"0\"><table")
        .replace("</table>", "</table></div>")
        .replace("<img ", "<img loading=\"lazy\" ");
  }

  /** What stands in the contents: the headings, but not the text before the first. */
  private static List<Passage> headings(Article article) {
    return article.passages().stream().filter(passage -> !passage.anchor().isEmpty()).toList();
  }

  /** The beginning of what it says, for those who see a link to it. */
  private static String description(Article article) {
    return Found.beginning(article, DESCRIPTION);
  }
}
