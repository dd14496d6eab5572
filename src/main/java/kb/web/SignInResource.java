package kb.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exchanges a key for a cookie, so that a person can look at the pages a key opens. */
@Path("/sign-in")
public final class SignInResource {

  private final SignIns signIns;
  private final WebConfig config;

  SignInResource(SignIns signIns, WebConfig config) {
    this.signIns = signIns;
    this.config = config;
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
    if (key == null || next == null || !isOurs(next)) {
      throw new BadRequestException("the form fields are key, and next: a path of this server");
    }
    return signIns
        .issue(key.strip())
        .map(value -> Response.seeOther(URI.create(next)).cookie(cookie(value)).build())
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
    String path = isOurs(next) ? next : "/";
    return Response.seeOther(URI.create(path)).cookie(cookie("", 0, isSecure())).build();
  }

  static boolean isOurs(String next) {
    return next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\");
  }

  private NewCookie cookie(String value) {
    return cookie(value, (int) config.signInTtl().toSeconds(), isSecure());
  }

  /** Only over TLS where people reach us so. */
  private boolean isSecure() {
    return config.address().filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  static NewCookie cookie(String value, int seconds, boolean secure) {
    return new NewCookie.Builder(SignIns.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(seconds)
        .build();
  }
}
