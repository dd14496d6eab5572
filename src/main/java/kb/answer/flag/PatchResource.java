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
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Proposes how to mend an article. */
@Path("/api/articles/{lang}/{id}/patch")
@Scoped(Scope.AGENT)
@Blocking
public final class PatchResource {

  private final SourceFiles files;

  PatchResource(SourceFiles files) {
    this.files = files;
  }

  /** The whole text of an article's file as it should be. */
  public record ChangeRequest(
      @NotBlank(message = "send the whole file, front matter too") @Size(max = 60_000)
          String markdown) {}

  /** A proposed change as a patch for {@code git apply}; nothing is written. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("text/x-diff;charset=UTF-8")
  @Operation(
      summary = "A change as a patch file",
      description = "Unified diff; nothing is written.")
  @APIResponseSchema(
      value = String.class,
      responseCode = "200",
      responseDescription = "The patch; empty where nothing differs")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public Response patch(String lang, String id, @NotNull @Valid ChangeRequest change) {
    return Response.ok(files.patch(files.served(lang, id), change.markdown()))
        .header("Content-Disposition", "attachment; filename=\"article.patch\"")
        .build();
  }
}
