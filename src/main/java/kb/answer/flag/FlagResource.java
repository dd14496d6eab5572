package kb.answer.flag;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What agents found wrong with articles and nobody has settled. */
@Path("/api/flags")
@Scoped(Scope.AGENT)
@Blocking
public final class FlagResource {

  private final Flags flags;
  private final Caller caller;

  FlagResource(Flags flags, Caller caller) {
    this.flags = flags;
    this.caller = caller;
  }

  /** Every flag that nobody has settled. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The open flags", description = "Oldest first.")
  public List<Flag> open() {
    return flags.open();
  }

  /** Settles a flag. */
  @DELETE
  @Path("{flag}")
  @Operation(
      summary = "Settle a flag",
      description = "It leaves the list of faults; who settled it is kept.")
  @APIResponse(responseCode = "204", description = "Settled")
  @APIResponse(responseCode = "404", description = "There is no such open flag")
  public Response settle(String flag) {
    if (!flags.settle(flag, caller.name().orElseThrow())) {
      throw Problem.of(
              "flag-unknown",
              "Flag unknown",
              404,
              "no open flag '" + flag + "'; see GET /api/flags")
          .refusal();
    }
    return Response.noContent().build();
  }
}
