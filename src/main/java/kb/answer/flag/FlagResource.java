package kb.answer.flag;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kb.article.ArticleKey;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents find wrong with articles, and how they propose to mend them. */
@Path("/api")
@Scoped(Scope.AGENT)
@Blocking
@Tag(name = "Agents")
public final class FlagResource {

  private final Flags flags;
  private final SourceFiles files;
  private final Caller caller;

  FlagResource(Flags flags, SourceFiles files, Caller caller) {
    this.flags = flags;
    this.files = files;
    this.caller = caller;
  }

  /** What is wrong with an article. */
  @Schema(examples = "{\"reason\": \"Кнопка тепер називається інакше\"}")
  public record FlagRequest(
      @NotBlank(message = "say what is wrong") @Size(max = 1000) String reason) {}

  /** The whole text of an article's file as it should be. */
  public record ChangeRequest(
      @NotBlank(message = "send the whole file, front matter too") @Size(max = 60_000)
          String markdown) {}

  /** Flags an article; it stands among the faults until it is settled. */
  @POST
  @Path("articles/{lang}/{id}/flags")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Flag an article", description = "Shown to its owner among the faults.")
  @APIResponse(responseCode = "201", description = "Flagged")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public Response flag(String lang, String id, @NotNull @Valid FlagRequest request) {
    ArticleKey key = files.served(lang, id).key();
    Flag flag = flags.flag(key, request.reason(), caller.name().orElseThrow());
    return Response.status(201).entity(flag).build();
  }

  /** Every flag that nobody has settled. */
  @GET
  @Path("flags")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The open flags", description = "Oldest first.")
  public List<Flag> open() {
    return flags.open();
  }

  /** Settles a flag. */
  @DELETE
  @Path("flags/{flag}")
  @Operation(summary = "Settle a flag")
  @APIResponse(responseCode = "204", description = "Settled")
  @APIResponse(responseCode = "404", description = "There is no such open flag")
  public Response settle(String flag) {
    if (!flags.settle(flag, caller.name().orElseThrow())) {
      throw Problem.of(
              "flag-unknown", "Flag unknown", 404, "no open flag '" + flag + "'; see GET /api/flags")
          .refusal();
    }
    return Response.noContent().build();
  }

  /** The file of an article as it is, to be edited. */
  @GET
  @Path("articles/{lang}/{id}/source")
  @Produces("text/markdown;charset=UTF-8")
  @Operation(summary = "The Markdown of an article")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public String source(String lang, String id) {
    return files.read(files.served(lang, id));
  }

  /** A proposed change as a patch for {@code git apply}; nothing is written. */
  @POST
  @Path("articles/{lang}/{id}/patch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("text/x-diff;charset=UTF-8")
  @Operation(summary = "A change as a patch file", description = "Unified diff; nothing is written.")
  @APIResponse(responseCode = "200", description = "The patch; empty where nothing differs")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public Response patch(String lang, String id, @NotNull @Valid ChangeRequest change) {
    return Response.ok(files.patch(files.served(lang, id), change.markdown()))
        .header("Content-Disposition", "attachment; filename=\"" + lang + "-article.patch\"")
        .build();
  }
}
