package kb.channel.outbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kb.web.Problem;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What help desks are still to be told, for the administrator. */
@Path("/api/outbox")
@Scoped(Scope.ADMIN)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public final class OutboxResource {

  private static final int MOST = 500;

  private final Outbox outbox;
  private final OutboxLife life;

  OutboxResource(Outbox outbox, OutboxLife life) {
    this.outbox = outbox;
    this.life = life;
  }

  /** A parcel without what it says. */
  public record Item(
      String id,
      String desk,
      String kind,
      String ticket,
      String state,
      int attempts,
      Instant nextAt,
      Instant createdAt,
      @Nullable Instant endedAt,
      @Nullable String error) {}

  /** Parcels waiting, given up or delivered, newest first, at most 500. */
  @GET
  @Operation(
      summary = "List what help desks are to be told",
      description = "Newest first, at most 500; what they say is not shown.")
  @APIResponse(responseCode = "200", description = "The parcels, without what they say")
  public List<Item> list(
      @Parameter(description = "waiting, sent or dead")
          @QueryParam("state")
          @DefaultValue("waiting")
          String state) {
    return outbox.list(state(state), MOST).stream().map(OutboxResource::item).toList();
  }

  /** Tries a parcel again at once, also one that was given up. */
  @POST
  @Path("{id}/retry")
  @Operation(summary = "Try a parcel again", description = "At once, also one that was given up.")
  @APIResponse(responseCode = "200", description = "It is tried within a second")
  @APIResponse(responseCode = "404", description = "There is none, or it was delivered")
  public Item retry(@PathParam("id") String id) {
    Parcel parcel =
        outbox
            .tryAgain(id)
            .orElseThrow(() ->
                Problem.of(
                        "no-such-parcel",
                        "No such parcel",
                        404,
                        "there is no parcel '" + id + "' that is waiting or was given up")
                    .refusal());
    life.resume(parcel.desk());
    return item(parcel);
  }

  private static Parcel.State state(String name) {
    return Arrays.stream(Parcel.State.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                    List.of(new Problem.FieldError("state", "must be waiting, sent or dead")))
                .refusal());
  }

  private static Item item(Parcel parcel) {
    return new Item(
        parcel.id(),
        parcel.desk(),
        parcel.kind().name().toLowerCase(Locale.ROOT),
        parcel.ticket(),
        parcel.state().name().toLowerCase(Locale.ROOT),
        parcel.attempts(),
        parcel.nextAt(),
        parcel.createdAt(),
        parcel.endedAt(),
        parcel.error());
  }
}
