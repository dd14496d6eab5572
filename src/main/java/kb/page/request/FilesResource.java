package kb.page.request;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kb.channel.helpdesk.post.AttachedFile;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The files of requests, for agents and for help desks: keys of scope agent or tickets. */
@Path("/api/tickets/{ticket}/files")
@Scoped({Scope.TICKETS, Scope.AGENT})
@Blocking
public final class FilesResource {

  private final RequestFiles files;

  FilesResource(RequestFiles files) {
    this.files = files;
  }

  /** What came with a request; nothing where it is no request of our form. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The files that came with a request",
      description = "None where it is no request of our form.")
  @APIResponse(responseCode = "200", description = "Their names, bytes and addresses")
  public List<AttachedFile> list(@PathParam("ticket") String ticket) {
    return files.of(ticket).stream()
        .map(file -> new AttachedFile(file.name(), file.bytes(), file.address()))
        .toList();
  }

  /**
   * One of them. A customer may have sent anything: a browser saves it and never opens it here.
   *
   * @param file the name it is kept under, as the list's address says
   */
  @GET
  @Path("{file}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "A file that came with a request",
      description =
          "By the name that its address in the list has; to be saved, never shown in a page.")
  @APIResponse(
      responseCode = "200",
      description = "Its bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(format = "binary")))
  @APIResponse(responseCode = "404", description = "There is no such file, or no longer")
  public Response file(@PathParam("ticket") String ticket, @PathParam("file") String file) {
    RequestFile found =
        files
            .find(ticket, file)
            .orElseThrow(() ->
                Problem.of("not-found", "Not found", 404, "this request has no such file")
                    .refusal());
    String name = URLEncoder.encode(found.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(found.path().toFile())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }
}
