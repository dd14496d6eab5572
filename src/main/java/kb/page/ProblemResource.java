package kb.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Explains each kind of problem that the API answers with; its {@code type} leads here. */
@Path("/problems/{name}")
public final class ProblemResource {

  private final Pages pages;

  ProblemResource(Pages pages) {
    this.pages = pages;
  }

  /** What this kind of problem means, and what to do about it. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String explain(
      @PathParam("name") String name,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    String text = "problem." + name;
    if (!reader.words().texts().containsKey(text)) {
      throw new NotFoundException("there is no problem of the name " + name);
    }
    return pages.renderAt(
        "/problems/" + name,
        "problem",
        reader,
        Map.of("name", name, "explanation", reader.words().get(text)));
  }
}
