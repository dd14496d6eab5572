package kb.article.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pictures of every article, for agents. */
@Path("/desk/img/{path: .+}")
@Scoped(Scope.AGENT)
public final class AgentPictureResource {

  private final ArticleLibrary library;

  AgentPictureResource(ArticleLibrary library) {
    this.library = library;
  }

  /** The picture; 404 where no article shows it. No cache but the browser's own keeps it. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("path") String path, @Context Request request) {
    return PictureResource.answer(
        path, library.picture(path, Audience.INTERNAL), "private, no-cache", request);
  }
}
