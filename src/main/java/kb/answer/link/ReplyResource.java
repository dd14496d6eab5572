package kb.answer.link;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kb.answer.Tickets;
import kb.web.Caller;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Recognises our own articles in what an agent answered. */
@Path("/api/tickets/{ticket}/replies")
@Scoped(Scope.AGENT)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class ReplyResource {

  private final RepliedArticles replied;
  private final Tickets tickets;
  private final Caller caller;

  ReplyResource(RepliedArticles replied, Tickets tickets, Caller caller) {
    this.replied = replied;
    this.tickets = tickets;
    this.caller = caller;
  }

  /** What an agent answered. */
  @Schema(
      name = "Reply",
      examples = "{\"text\": \"Ось як: https://help.example/articles/uk/chaiovi\"}")
  public record Reply(
      @NotBlank(message = "send what the agent answered") @Size(max = 60_000) String text) {}

  /** Links the articles whose addresses stand in a reply; the reply itself is not kept. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Recognise our own articles in a reply",
      description =
          "Each article whose address stands in the text is linked to the ticket as its answer,"
              + " once. The text is not kept. Addresses of other sites are left alone.")
  @APIResponse(responseCode = "200", description = "The links that stand for them")
  @APIResponse(responseCode = "404", description = "There is no such ticket")
  public List<LinkAnswer> reply(String ticket, @NotNull @Valid Reply reply, @Context UriInfo uri) {
    tickets.known(ticket);
    String agent = caller.name().orElseThrow();
    return replied.link(ticket, reply.text(), uri.getBaseUri(), agent).stream()
        .map(LinkAnswer::of)
        .toList();
  }
}
