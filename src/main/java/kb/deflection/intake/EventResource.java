package kb.deflection.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kb.web.Problem;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where browsers report what happens to suggestions. */
@Path("/api/events")
public final class EventResource {

  private static final int MOST_NAMED = 50;
  private static final String EXAMPLE =
      """
      {"visit": "v1.5f0c….1778576400.form.…", "sent_at": "2026-05-12T09:01:05Z", "events": [
        {"id": "0b7e-1", "type": "opened", "article": "vhid-pislia-zminy-telefonu", "rank": 1,
         "at": "2026-05-12T09:00:20Z", "seq": 1},
        {"id": "0b7e-2", "type": "solved", "article": "vhid-pislia-zminy-telefonu", "rank": 1,
         "at": "2026-05-12T09:01:00Z", "seq": 2}]}
      """;

  private final EventIntake intake;
  private final VisitTokens tokens;
  private final MeterRegistry metrics;

  EventResource(EventIntake intake, VisitTokens tokens, MeterRegistry metrics) {
    this.intake = intake;
    this.tokens = tokens;
    this.metrics = metrics;
  }

  /** Takes the events of one visit; they are on the disk before the answer. */
  @POST
  @Blocking
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Report what happened to suggestions",
      description =
          "Types: rendered, dismissed, opened, read, solved, not-solved, tip-shown, tip-fixed,"
              + " tip-dismissed. A tip names its 'rule'; not-solved may give a 'reason': off-topic,"
              + " no-answer, or undo, which takes back what was said of the article before. The id is made by"
              + " the caller; the same event sent again is a duplicate and does no harm. Good"
              + " events of a call are kept though others are refused. Also as text/plain, so that"
              + " sendBeacon needs no preflight.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "opened and solved", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "Written and synced; refused events are named.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Taken.class),
              examples =
                  @ExampleObject(
                      name = "both new",
                      value = "{\"accepted\": 2, \"duplicates\": 0}")))
  @APIResponse(responseCode = "400", description = "Not one event of the call is any good.")
  @APIResponse(responseCode = "403", description = "The visit token is not ours, or too old.")
  @APIResponse(responseCode = "503", description = "The ledger cannot keep them now; send again.")
  public Response report(String body) {
    EventCall call = EventCall.parse(body);
    if (call.visit().isEmpty()) {
      throw Problem.invalid(List.of(new Problem.FieldError("visit", noVisit(call)))).refusal();
    }
    Visit visit =
        tokens
            .verify(call.visit())
            .orElseThrow(() -> {
              metrics
                  .counter("kb.events", "result", "unknown-visit")
                  .increment(call.events().size());
              return Problem.of(
                      "visit-unknown",
                      "Visit unknown",
                      403,
                      "the visit token is not ours, damaged or too old; POST"
                          + " /api/suggestions gives a new one")
                  .refusal();
            });
    Taken taken = intake.take(visit, call);
    if (taken.accepted() + taken.duplicates() == 0 && !taken.refused().isEmpty()) {
      throw Problem.invalid(named(taken.refused())).refusal();
    }
    return Response.accepted(taken).build();
  }

  private static String noVisit(EventCall call) {
    return call.fault() == null ? "the visit's token is missing" : call.fault();
  }

  private static List<Problem.FieldError> named(List<Refused> refused) {
    return refused.stream()
        .limit(MOST_NAMED)
        .map(event ->
            new Problem.FieldError(
                "events[" + event.index() + "]", event.reason() + ": " + event.detail()))
        .toList();
  }
}
