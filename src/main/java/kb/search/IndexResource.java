package kb.search;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The index, for administrators. */
@Path("/api/index")
public final class IndexResource {

  private final Indexer indexer;

  IndexResource(Indexer indexer) {
    this.indexer = indexer;
  }

  /** Builds the index anew from the articles, beside the one that serves. */
  @POST
  @Path("rebuild")
  @Scoped(Scope.ADMIN)
  @Operation(
      summary = "Build the index anew",
      description =
          "Happens in the background; the old index serves until the new one is complete."
              + " /health/ready tells the state.")
  @APIResponse(responseCode = "202", description = "It has begun.")
  public Response rebuild() {
    indexer.rebuild();
    return Response.accepted(Map.of("state", indexer.state().name().toLowerCase(Locale.ROOT)))
        .build();
  }
}
