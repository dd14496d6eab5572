package kb.coach;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Hands the rules of the coach to the widget, so that a draft need not leave the page. */
@Path("/api/coach")
public final class CoachResource {

  private static final int FRESH_SECONDS = 300;

  private final Coaches coaches;

  CoachResource(Coaches coaches) {
    this.coaches = coaches;
  }

  /**
   * The rules of a language as {@code widget/kb-coach.js} takes them.
   *
   * @param lang {@code uk} or {@code en}; any other gets the Ukrainian rules
   */
  @GET
  @Path("{lang}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The rules of the coach",
      description =
          "As the widget's kb-coach.js takes them; any language but en gets the Ukrainian ones.")
  @APIResponseSchema(
      value = Map.class,
      responseCode = "200",
      responseDescription = "The rules; fresh for five minutes")
  public Response rules(@Parameter(description = "uk or en") @PathParam("lang") String lang) {
    CacheControl cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    cache.setNoTransform(false);
    return Response.ok(RulesJson.of(coaches.coach(lang).rules())).cacheControl(cache).build();
  }
}
