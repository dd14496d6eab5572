package kb.answer.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import kb.answer.insert.SentInsert;
import kb.web.Caller;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which version of which article went into the reply to a ticket. */
@Path("/api/tickets/{ticket}/inserts")
@Scoped(Scope.AGENT)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class InsertResource {

  private final Sending sending;
  private final Caller caller;

  InsertResource(Sending sending, Caller caller) {
    this.sending = sending;
    this.caller = caller;
  }

  /** What was inserted. */
  @Schema(name = "InsertSent", examples = "{\"article\": \"chaiovi\", \"kind\": \"passage\"}")
  public record InsertRequest(
      @NotBlank(message = "name the article") @Size(max = 200) String article,
      @Nullable
          @Size(max = 35)
          @Schema(description = "The language it was inserted in; the ticket's if absent")
          String lang,
      @Nullable
          @Pattern(regexp = Sending.KINDS, message = "is title, brief, passage or full")
          @Schema(description = "title, brief, passage or full; passage if absent")
          String kind,
      @Nullable
          @Pattern(regexp = Sending.FORMATS, message = "is text, markdown, html or telegram")
          @Schema(description = "text, markdown, html or telegram; text if absent")
          String format) {}

  /** What went into a reply, and whether it says something else by now. */
  @Schema(name = "Insert")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record InsertAnswer(
      String article,
      String lang,
      @Schema(description = "A fingerprint of what the article said when it was inserted")
          String version,
      String kind,
      String format,
      String agent,
      Instant at,
      @Schema(description = "Whether the article says something else by now, or is gone")
          boolean changed) {}

  /** Keeps that an article went into a reply, in the version it has now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say what went into a reply",
      description = "The version is kept, never the text. The same twice is kept once.")
  @APIResponse(
      responseCode = "201",
      description = "Kept; what the ticket's replies hold",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = InsertAnswer.class)))
  @APIResponse(responseCode = "404", description = "There is no such ticket or article")
  @APIResponse(responseCode = "409", description = "It is internal and may go into no reply")
  public Response sent(String ticket, @NotNull @Valid InsertRequest request) {
    String kind = request.kind() == null ? "passage" : request.kind();
    String format = request.format() == null ? "text" : request.format();
    sending.sent(
        ticket, request.article(), request.lang(), kind, format, caller.name().orElseThrow());
    return Response.status(201).entity(list(ticket)).build();
  }

  /** What went into the replies to a ticket. */
  @GET
  @Operation(summary = "What went into the replies to a ticket", description = "Oldest first.")
  public List<InsertAnswer> list(String ticket) {
    return sending.of(ticket).stream().map(this::answer).toList();
  }

  private InsertAnswer answer(SentInsert sent) {
    return new InsertAnswer(
        sent.article().id(),
        sent.article().lang(),
        sent.version(),
        sent.kind(),
        sent.format(),
        sent.agent(),
        sent.at(),
        sending.hasChanged(sent));
  }
}
