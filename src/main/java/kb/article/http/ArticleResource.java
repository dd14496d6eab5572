package kb.article.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Articles for everybody. An internal article answers as one that is not there. */
@Path("/api/articles/{lang}/{id}")
public final class ArticleResource {

  private final ArticleLibrary library;

  ArticleResource(ArticleLibrary library) {
    this.library = library;
  }

  /** The article with its passages; 304 to whom has it already, 404 where none is served. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read an article", description = "Public articles that are served now.")
  @APIResponse(
      responseCode = "200",
      description = "The article",
      content = @Content(schema = @Schema(implementation = ArticleAnswer.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent")
  @APIResponse(responseCode = "404", description = "No such article is served to everybody")
  public Response read(
      @Parameter(description = "Language", example = "uk") @jakarta.ws.rs.PathParam("lang")
          String lang,
      @Parameter(description = "Id", example = "vhid-pislia-zminy-telefonu")
          @jakarta.ws.rs.PathParam("id")
          String id,
      @Context Request request) {
    ArticleAnswer answer = ArticleAnswer.of(find(lang, id), library.translations(id));
    // Equal answers have equal texts, so a digest of the text will do as a tag.
    EntityTag tag =
        new EntityTag(
            UUID.nameUUIDFromBytes(answer.toString().getBytes(StandardCharsets.UTF_8)).toString());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response = unchanged == null ? Response.ok(answer) : unchanged;
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  private Article find(String lang, String id) {
    if (!lang.isBlank() && !id.isBlank()) {
      var found =
          library
              .find(new ArticleKey(lang, id))
              .filter(article -> article.audience() == Audience.PUBLIC);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new NotFoundException("there is no article " + lang + "/" + id);
  }
}
