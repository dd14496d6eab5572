package kb.answer.flag;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kb.article.ArticleKey;
import kb.web.Caller;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Says that an article is wrong. */
@Path("/api/articles/{lang}/{id}/flags")
@Scoped(Scope.AGENT)
@Blocking
public final class ArticleFlagResource {

  private final Flags flags;
  private final SourceFiles files;
  private final Caller caller;

  ArticleFlagResource(Flags flags, SourceFiles files, Caller caller) {
    this.flags = flags;
    this.files = files;
    this.caller = caller;
  }

  /** What is wrong with an article. */
  @Schema(examples = "{\"reason\": \"Кнопка тепер називається інакше\"}")
  public record FlagRequest(
      @NotBlank(message = "say what is wrong") @Size(max = 1000) String reason) {}

  /** Flags an article; it stands among the faults until it is settled. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Flag an article", description = "Shown to its owner among the faults.")
  @APIResponseSchema(value = Flag.class, responseCode = "201", responseDescription = "Flagged")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public Response flag(String lang, String id, @NotNull @Valid FlagRequest request) {
    ArticleKey key = files.served(lang, id).key();
    Flag flag = flags.flag(key, request.reason(), caller.name().orElseThrow());
    return Response.status(201).entity(flag).build();
  }
}
