package kb.answer.flag;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The file of an article as it is, to be edited. */
@Path("/api/articles/{lang}/{id}/source")
@Scoped(Scope.AGENT)
@Blocking
public final class SourceResource {

  private final SourceFiles files;

  SourceResource(SourceFiles files) {
    this.files = files;
  }

  /** The whole file, front matter too. */
  @GET
  @Produces("text/markdown;charset=UTF-8")
  @Operation(
      summary = "The Markdown of an article",
      description = "The whole file, front matter too.")
  @APIResponse(responseCode = "200", description = "The file as it is")
  @APIResponse(responseCode = "404", description = "No such article is served")
  public String source(String lang, String id) {
    return files.read(files.served(lang, id));
  }
}
