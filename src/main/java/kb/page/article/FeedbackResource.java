package kb.page.article;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import kb.article.Article;
import kb.deflection.ArticleVerdicts;
import kb.page.PublicArticles;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Hears whether an article helped, from the form below it. Only a POST with its token counts. */
@Path("/feedback")
@Blocking
public final class FeedbackResource {

  private final PublicArticles articles;
  private final ArticleVerdicts verdicts;
  private final VisitTokens tokens;

  FeedbackResource(PublicArticles articles, ArticleVerdicts verdicts, VisitTokens tokens) {
    this.articles = articles;
    this.verdicts = verdicts;
    this.tokens = tokens;
  }

  /**
   * Writes it down, once for each time the article was opened, and goes back to the article.
   *
   * @param visit the token that the page of the article was given
   * @param solved {@code yes} or {@code no}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response say(
      @FormParam("lang") @Nullable String lang,
      @FormParam("article") @Nullable String id,
      @FormParam("visit") @Nullable String visit,
      @FormParam("solved") @Nullable String solved) {
    Article article =
        articles
            .find(Objects.requireNonNullElse(lang, ""), Objects.requireNonNullElse(id, ""))
            .orElseThrow(() -> new NotFoundException("there is no such article"));
    Visit reading =
        tokens
            .verifyOfAnyAge(Objects.requireNonNullElse(visit, ""))
            .filter(known -> known.channel().equals(ArticlePageResource.CHANNEL))
            .orElseThrow(() -> new BadRequestException("visit is not of this page"));
    boolean isSolved = "yes".equals(solved);
    if (!isSolved && !"no".equals(solved)) {
      throw new BadRequestException("solved is yes or no");
    }
    verdicts.say(reading, article.key(), isSolved);
    return Response.seeOther(URI.create(article.key().address() + "?said=" + solved + "#verdict"))
        .build();
  }
}
