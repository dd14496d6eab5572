package kb.channel.helpdesk.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kb.web.Problem;
import kb.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where help desks tell of their tickets. */
@Path("/api/webhooks/{desk}")
@Tag(name = "Help desks")
public final class WebhookResource {

  private final Desks desks;
  private final Webhooks webhooks;
  private final WebhookTallies tallies;

  WebhookResource(Desks desks, Webhooks webhooks, MeterRegistry meters) {
    this.desks = desks;
    this.webhooks = webhooks;
    this.tallies = new WebhookTallies(meters);
  }

  /**
   * Takes a webhook of a desk of the settings, in the form that its type says. It needs no key: it
   * is signed.
   */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tell of a ticket, as a help desk's webhook",
      description =
          "Zammad, Chatwoot, Zendesk, or any JSON that kb.desk.\"name\".fields describe, signed"
              + " with the desk's secret. The same again changes nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(
      value = Received.class,
      responseCode = "201",
      responseDescription = "The ticket is new, and kept")
  @APIResponse(responseCode = "200", description = "Kept, known before, or not needed")
  @APIResponse(responseCode = "202", description = "The customer has written nothing yet")
  @APIResponse(responseCode = "400", description = "Not JSON, or fields are missing: each named")
  @APIResponse(responseCode = "401", description = "Wrong signature, too old, or replayed")
  @APIResponse(responseCode = "404", description = "The settings have no such desk")
  @APIResponse(responseCode = "503", description = "It could not be kept; send it again")
  public Response receive(
      @PathParam("desk") String name, @Context HttpHeaders headers, byte[] body) {
    Desk desk = desks.find(name).orElseThrow(() -> unknown(name));
    Received received;
    try {
      received = webhooks.receive(desk, new Webhook(headers::getHeaderString, body));
    } catch (Refusal e) {
      tallies.refused(name, e.problem());
      throw e;
    }
    tallies.taken(name, received.result());
    int status = received.isNew() ? 201 : received.result().equals("waiting") ? 202 : 200;
    return Response.status(status).entity(received).build();
  }

  /**
   * Answers GLPI, which asks before it sends whether we know the secret ("CRA challenge"): with the
   * signature of what it says. Only of that one text, so that nobody has a webhook signed here.
   */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "Prove to GLPI that the secret is known",
      description = "GLPI asks once, before it sends.")
  @APIResponse(responseCode = "200", description = "The challenge, signed")
  @APIResponse(responseCode = "401", description = "The challenge is not made with the secret")
  @APIResponse(responseCode = "404", description = "The settings have no such desk")
  public String challenge(
      @PathParam("desk") String name,
      @Parameter(description = "The challenge, as GLPI sends it")
          @QueryParam("crc_token")
          @DefaultValue("")
          String token) {
    return desks.find(name).orElseThrow(() -> unknown(name)).proof(token);
  }

  private static RuntimeException unknown(String name) {
    return Problem.of(
            "unknown-desk",
            "Unknown desk",
            404,
            "the settings have no desk '" + name + "'; see docs/helpdesks.md")
        .refusal();
  }
}
