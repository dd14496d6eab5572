package kb.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exchanges a key for a cookie, so that a person can look at the pages a key opens. */
@Path("/sign-in")
public final class SignInResource {

  private final SignIns signIns;
  private final SignInCookie cookies;

  SignInResource(SignIns signIns, SignInCookie cookies) {
    this.signIns = signIns;
    this.cookies = cookies;
  }

  /**
   * Signs in and goes on to a page of this server.
   *
   * @param key the key
   * @param next the path to go on to; only paths of this server are followed
   */
  @POST
  @Operation(hidden = true)
  public Response signIn(@FormParam("key") String key, @FormParam("next") String next) {
    Optional<URI> path = OurPath.of(next);
    if (key == null || path.isEmpty()) {
      throw new BadRequestException("the form fields are key, and next: a path of this server");
    }
    return signIns
        .issue(key.strip())
        .map(value -> Response.seeOther(path.get()).cookie(cookies.of(value)).build())
        .orElseGet(() ->
            Response.seeOther(URI.create(next + (next.contains("?") ? "&" : "?") + "refused=true"))
                .build());
  }

  /**
   * Signs this browser out; a sign-in elsewhere stays.
   *
   * @param next the path to go on to
   */
  @POST
  @Path("out")
  @Operation(hidden = true)
  public Response signOut(@FormParam("next") @DefaultValue("/") String next) {
    URI path = OurPath.of(next).orElse(URI.create("/"));
    return Response.seeOther(path).cookie(cookies.none()).build();
  }
}
