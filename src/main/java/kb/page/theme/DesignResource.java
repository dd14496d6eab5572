package kb.page.theme;

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

/** The page that shows what pages are made of, for whoever builds or themes one. */
@Path("/design")
public final class DesignResource {

  private static final List<String> COLOURS =
      List.of(
          "paper",
          "raised",
          "sunken",
          "ink",
          "quiet",
          "line",
          "edge",
          "accent",
          "on-accent",
          "accent-soft",
          "marker",
          "good",
          "good-soft",
          "warn",
          "warn-soft",
          "alarm",
          "alarm-soft",
          "series-1",
          "series-2",
          "series-3",
          "series-4");

  private final Pages pages;

  DesignResource(Pages pages) {
    this.pages = pages;
  }

  /** Tokens first, then every component, in the reader's language. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String design(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    return pages.renderAt(
        "/design",
        "design",
        Reader.of(lang, headers.getAcceptableLanguages()),
        Map.of(
            "colours", COLOURS,
            "schemes", List.of("light", "dark"),
            "steps", List.of("4", "3", "2", "1", "0", "small", "down"),
            "spaces", List.of("0", "1", "2", "3", "4", "5")));
  }
}
