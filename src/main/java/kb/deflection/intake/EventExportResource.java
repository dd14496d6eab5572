package kb.deflection.intake;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kb.deflection.Event;
import kb.deflection.ledger.EventLedger;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Hands the whole ledger out, a line an event, holding none of it in memory. */
@Path("/api/events")
@Scoped(Scope.ADMIN)
public final class EventExportResource {

  private final EventLedger ledger;
  private final ObjectWriter lines;

  EventExportResource(EventLedger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.lines =
        json.copy()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(Include.NON_DEFAULT)
            .writerFor(Event.class);
  }

  /** The events received from a moment on, oldest first, as JSON lines. */
  @GET
  @Blocking
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Export the ledger",
      description =
          "Every event received since, oldest first, a line of JSON each. To go on later, ask from"
              + " the last line's received_at: its own millisecond comes again.")
  @APIResponse(responseCode = "200", description = "JSON lines.")
  public StreamingOutput export(
      @Parameter(
              description =
                  "A time such as 2026-05-12T09:00:00Z or a day such as 2026-05-12 (UTC); from the"
                      + " beginning by default.")
          @RestQuery
          @Nullable String from) {
    Instant since = from == null ? Instant.EPOCH : time(from);
    return out -> ledger.from(since, event -> write(out, event));
  }

  private void write(OutputStream out, Event event) {
    try {
      out.write(lines.writeValueAsBytes(event));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the reader of the export is gone", e);
    }
  }

  private static Instant time(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid(
              List.of(
                  new Problem.FieldError(
                      "from", "'" + text + "' is no time such as 2026-05-12T09:00:00Z")))
          .refusal();
    }
  }
}
