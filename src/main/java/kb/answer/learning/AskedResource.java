package kb.answer.learning;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.answer.UnknownArticle;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What links have taught of an article, and what its owner says to it. */
@Path("/api/articles/{lang}/{id}/asked")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class AskedResource {

  private final Learning learning;
  private final ArticleLibrary library;
  private final Caller caller;

  AskedResource(Learning learning, ArticleLibrary library, Caller caller) {
    this.learning = learning;
    this.library = library;
    this.caller = caller;
  }

  /** The words it is asked with. */
  @GET
  @Scoped(Scope.AGENT)
  @Operation(
      summary = "The words people ask an article with",
      description = "Learnt from the tickets that agents linked; the most established first.")
  @APIResponse(responseCode = "404", description = "There is no such article")
  public AskedAnswer list(String lang, String id) {
    ArticleKey article = known(lang, id);
    return AskedAnswer.of(learning.learnt().words(article), learning.unlearnt(article));
  }

  /** Keeps a word for good, however few use it. */
  @PUT
  @Path("{word}")
  @Scoped(Scope.ADMIN)
  @Operation(
      summary = "Pin a word to an article",
      description = "The article is found by it for good, however few use it.")
  @APIResponse(responseCode = "200", description = "It is found by the word from now on")
  @APIResponse(responseCode = "400", description = "It holds no word that could be searched for")
  public AskedAnswer pin(String lang, String id, @Size(max = 64) String word) {
    return rule(known(lang, id), word, Ruling.Act.PIN);
  }

  /** Takes a word back for good, however many use it. */
  @DELETE
  @Path("{word}")
  @Scoped(Scope.ADMIN)
  @Operation(
      summary = "Unlearn a word of an article",
      description = "It is taken back for good, however many use it.")
  @APIResponse(responseCode = "200", description = "It is not learnt any more")
  public AskedAnswer unlearn(String lang, String id, @Size(max = 64) String word) {
    return rule(known(lang, id), word, Ruling.Act.UNLEARN);
  }

  /** Takes back what was decided of a word: the links decide again. */
  @DELETE
  @Path("{word}/ruling")
  @Scoped(Scope.ADMIN)
  @Operation(
      summary = "Let the links decide a word again",
      description = "Takes back that it was pinned or unlearnt.")
  @APIResponse(responseCode = "200", description = "It is learnt as far as links teach it")
  public AskedAnswer leave(String lang, String id, @Size(max = 64) String word) {
    return rule(known(lang, id), word, Ruling.Act.LEAVE);
  }

  private AskedAnswer rule(ArticleKey article, String word, Ruling.Act act) {
    if (!learning.rule(article, word, act, caller.name().orElse(""))) {
      throw Problem.of(
              "word-empty",
              "Nothing to learn",
              400,
              "'"
                  + word
                  + "' holds no word that could be searched for: send one word, with letters")
          .refusal();
    }
    return list(article.lang(), article.id());
  }

  private ArticleKey known(String lang, String id) {
    ArticleKey article = new ArticleKey(lang, id);
    if (library.find(article).isEmpty()) {
      throw UnknownArticle.called(lang + "/" + id);
    }
    return article;
  }
}
