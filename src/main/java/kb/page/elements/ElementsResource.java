package kb.page.elements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import kb.page.Pages;
import kb.page.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page for whoever embeds the elements: each one live, what to copy, all it offers. */
@Path("/elements")
public final class ElementsResource {

  private final Pages pages;
  private final List<Element> elements = Elements.all();

  ElementsResource(Pages pages) {
    this.pages = pages;
  }

  /** The three elements in the reader's language. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String elements(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    Reader reader = Reader.of(lang, headers.getAcceptableLanguages());
    return pages.renderAt("/elements", "elements", reader, Map.of("elements", elements));
  }
}
