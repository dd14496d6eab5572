package kb.page.theme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a desk's own looks are made of, as files: the pages allow no style inside themselves. */
@Path("/")
public final class ThemeResource {

  private static final String HOUR = "public, max-age=3600";

  /** The text marker of the pages, as a picture. */
  private static final String ICON =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\""
          + " height=\"32\" rx=\"7\" fill=\"%COLOUR%\"/><rect x=\"6\" y=\"17\" width=\"20\""
          + " height=\"6\" rx=\"1\" fill=\"#ffe58f\"/><rect x=\"6\" y=\"9\" width=\"14\""
          + " height=\"4\" rx=\"1\" fill=\"#fff\"/></svg>";

  private final Theme theme;

  ThemeResource(Theme theme) {
    this.theme = theme;
  }

  /** The desk's colour. */
  @GET
  @Path("theme.css")
  @Produces("text/css;charset=UTF-8")
  @Operation(hidden = true)
  public Response css() {
    return Response.ok(theme.css()).header(HttpHeaders.CACHE_CONTROL, HOUR).build();
  }

  /** The picture in the browser's tab. */
  @GET
  @Path("icon.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public Response icon() {
    String icon = ICON.replace("%COLOUR%", theme.onLight().toString());
    return Response.ok(icon).header(HttpHeaders.CACHE_CONTROL, HOUR).build();
  }

  /** The logo's file. An SVG can hold scripts: opened by itself it can do nothing. */
  @GET
  @Path("logo")
  @Operation(hidden = true)
  public Response logo() {
    java.nio.file.Path file =
        theme.logoFile().orElseThrow(() -> new NotFoundException("there is no logo"));
    String type = Objects.requireNonNull(Logo.TYPES.get(Logo.extension(file)));
    return Response.ok(file.toFile(), type)
        .header(HttpHeaders.CACHE_CONTROL, HOUR)
        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .build();
  }
}
