package kb.answer.flag;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Optional;
import kb.answer.Ticket;
import kb.answer.Tickets;
import kb.web.Caller;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** Begins an article from a ticket. */
@Path("/api/tickets/{ticket}/draft")
@Scoped(Scope.AGENT)
@Blocking
public final class DraftResource {

  private static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final Drafts drafts;
  private final Tickets tickets;
  private final Caller caller;

  DraftResource(Drafts drafts, Tickets tickets, Caller caller) {
    this.drafts = drafts;
    this.tickets = tickets;
    this.caller = caller;
  }

  /** The draft as a file to keep, or written into the base as one that is not served yet. */
  @POST
  @Operation(
      summary = "Begin an article from a ticket",
      description = "The customer's words become its keywords; personal numbers are masked.")
  @APIResponse(
      responseCode = "200",
      description = "The Markdown",
      content = @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "201",
      description = "Written; Content-Location names the file",
      content = @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "404", description = "There is no such ticket")
  @APIResponse(responseCode = "503", description = "The content folder can't be written")
  @APIResponse(responseCode = "409", description = "There is a draft of it; it was left as it is")
  public Response draft(
      String ticket,
      @Parameter(description = "Whether to write it to drafts/ in the base")
          @RestQuery
          @DefaultValue("false")
          boolean write) {
    Ticket known = tickets.known(ticket);
    String markdown = drafts.begin(known, caller.name().orElseThrow());
    if (!write) {
      return Response.ok(markdown, MARKDOWN)
          .header("Content-Disposition", "attachment; filename=\"draft.md\"")
          .build();
    }
    String file =
        write(known, markdown)
            .orElseThrow(() ->
                Problem.of(
                        "draft-exists",
                        "Draft exists",
                        409,
                        "a draft of this ticket is in drafts/ already, and was left as it is")
                    .refusal());
    return Response.status(201)
        .type(MARKDOWN)
        .header("Content-Location", file)
        .entity(markdown)
        .build();
  }

  private Optional<String> write(Ticket ticket, String markdown) {
    try {
      return drafts.write(ticket, markdown);
    } catch (UncheckedIOException e) {
      Log.warnf("A draft was not written: %s", e.getMessage());
      throw Problem.of(
              "drafts-unwritable",
              "Drafts unwritable",
              503,
              "this server may not write into its content folder; take the draft as a file (without"
                  + " write=true) and add it to the repository")
          .refusal();
    }
  }
}
