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
import kb.channel.helpdesk.AttachedFile;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of requests, for agents and for help desks: keys of scope agent or tickets. */
@Path("/api/tickets/{ticket}/files")
@Blocking
@Tag(name = "Server to server")
public final class FilesResource {

  private final RequestFiles files;
  private final Caller caller;

  FilesResource(RequestFiles files, Caller caller) {
    this.files = files;
    this.caller = caller;
  }

  /** What came with a request; nothing where it is no request of our form. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The files that came with a request")
  @APIResponse(responseCode = "200", description = "Their names, bytes and addresses")
  public List<AttachedFile> list(@PathParam("ticket") String ticket) {
    check();
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
  @Operation(summary = "A file that came with a request")
  @APIResponse(responseCode = "200", description = "Its bytes")
  @APIResponse(responseCode = "404", description = "There is no such file, or no longer")
  public Response file(@PathParam("ticket") String ticket, @PathParam("file") String file) {
    check();
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

  private void check() {
    if (!caller.may(Scope.AGENT) && !caller.may(Scope.TICKETS)) {
      throw (caller.name().isEmpty()
              ? Problem.of(
                  "key-needed",
                  "Key needed",
                  401,
                  "send 'Authorization: Bearer KEY' with a key of scope tickets or agent")
              : Problem.of(
                  "scope-missing",
                  "Scope missing",
                  403,
                  "this key has neither scope tickets nor scope agent"))
          .refusal();
    }
  }
}
