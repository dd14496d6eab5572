package kb.article.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kb.article.ArticleLibrary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The pictures of public articles; no other file of the content folder is ever served. */
@Path("/articles/img/{path: .+}")
public final class PictureResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif",
          "svg", "image/svg+xml");

  private final ArticleLibrary library;

  PictureResource(ArticleLibrary library) {
    this.library = library;
  }

  /**
   * The picture; 304 to whom has it already, 404 where no public article shows it.
   *
   * <p>An SVG can hold scripts, so it is sandboxed: opened by itself it can do nothing.
   */
  @GET
  @Operation(summary = "A picture of an article", description = "Only what public articles show.")
  @APIResponse(
      responseCode = "200",
      description = "The picture",
      content = @Content(mediaType = "image/*", schema = @Schema(format = "binary")))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent")
  @APIResponse(responseCode = "404", description = "No public article shows such a picture")
  public Response show(
      @Parameter(
              description = "The path in the content folder",
              example = "uk/dostup/img/pomylka-vhodu.png")
          @PathParam("path")
          String path,
      @Context Request request) {
    return answer(path, library.picture(path), "public, max-age=300", request);
  }

  /** The picture, to be kept as long as the caching rule says. */
  static Response answer(
      String path, Optional<java.nio.file.Path> found, String caching, Request request) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(extension);
    java.nio.file.Path file = found.orElse(null);
    if (type == null || file == null) {
      throw new NotFoundException("there is no picture " + path);
    }
    try {
      EntityTag tag =
          new EntityTag(Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file));
      Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
      Response.ResponseBuilder response =
          unchanged == null ? Response.ok(file.toFile(), type) : unchanged;
      return response
          .tag(tag)
          .header(HttpHeaders.CACHE_CONTROL, caching)
          .header("X-Content-Type-Options", "nosniff")
          .header(
              "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
          .build();
    } catch (IOException e) {
      throw new NotFoundException("there is no picture " + path, e);
    }
  }
}
