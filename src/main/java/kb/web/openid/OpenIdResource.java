package kb.web.openid;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import kb.web.OurPath;
import kb.web.SignInCookie;
import kb.web.SignIns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sends a browser to the identity provider and takes it back. */
@Path(OpenIdResource.PATH)
@Blocking
public final class OpenIdResource {

  static final String PATH = "/sign-in/openid";
  private static final String COOKIE = "kb_sign_in_begun";

  private final OpenIdSignIn signIn;
  private final SignIns signIns;
  private final SignInCookie cookies;

  OpenIdResource(OpenIdSignIn signIn, SignIns signIns, SignInCookie cookies) {
    this.signIn = signIn;
    this.signIns = signIns;
    this.cookies = cookies;
  }

  /**
   * Begins a sign-in.
   *
   * @param next the path of this server to go on to
   */
  @GET
  @Operation(hidden = true)
  public Response begin(@QueryParam("next") @DefaultValue("/desk") String next) {
    if (!signIn.isOn()) {
      throw OpenIdProblems.off();
    }
    URI path =
        OurPath.of(next)
            .orElseThrow(() -> new BadRequestException("next has to be a path of this server"));
    Attempt attempt = signIn.begin(path.toString());
    return Response.seeOther(signIn.there(attempt))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookies.returning(COOKIE, attempt.text(), PATH, OpenIdSignIn.PATIENCE))
        .build();
  }

  /**
   * Takes the browser back from the provider (OpenID Connect Core 1.0, 3.1.2.5).
   *
   * @param code exchanged for a proof of who it is
   * @param error why the provider did not let them in
   */
  @GET
  @Path("back")
  @Operation(hidden = true)
  public Response back(
      @QueryParam("code") @Nullable String code,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("error") @Nullable String error,
      @CookieParam(COOKIE) @DefaultValue("") String begun) {
    Attempt attempt = signIn.spend(begun, state);
    if (error != null || code == null || code.isBlank()) {
      throw OpenIdProblems.refused();
    }
    Person person = signIn.person(attempt, code);
    NewCookie done = cookies.returning(COOKIE, "", PATH, Duration.ZERO);
    return Response.ok(landing(attempt.next()), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookies.of(signIns.issueTo(person.name(), person.scopes())), done)
        .build();
  }

  /**
   * A page that goes on by itself. A redirect would not do: the browser came from another site, and
   * until a page of ours sends it on, it keeps a SameSite=Strict cookie back.
   */
  private static String landing(String next) {
    String path = next.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return """
    <!doctype html><html lang="uk"><meta charset="utf-8"><title>Pidkazka</title>
    <meta http-equiv="refresh" content="0;url=%s"><a href="%s">→</a></html>
    """
        .replace("%s", path);
  }
}
