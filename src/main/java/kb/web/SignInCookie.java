package kb.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Makes the cookies of a sign-in: for this host, unseen by scripts, over TLS where we have it. */
@Singleton
public final class SignInCookie {

  private final WebConfig config;

  SignInCookie(WebConfig config) {
    this.config = config;
  }

  /** Keeps a browser signed in; other sites' pages cannot make the browser send it. */
  public NewCookie of(String signIn) {
    return cookie(SignIns.COOKIE, signIn, "/", NewCookie.SameSite.STRICT, config.signInTtl());
  }

  /** Signs a browser out. */
  public NewCookie none() {
    return cookie(SignIns.COOKIE, "", "/", NewCookie.SameSite.STRICT, Duration.ZERO);
  }

  /** Something that has to come back with the browser when another site sends it to a page. */
  public NewCookie returning(String name, String value, String path, Duration ttl) {
    return cookie(name, value, path, NewCookie.SameSite.LAX, ttl);
  }

  private NewCookie cookie(
      String name, String value, String path, NewCookie.SameSite sameSite, Duration ttl) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .httpOnly(true)
        .secure(isSecure())
        .sameSite(sameSite)
        .maxAge((int) ttl.toSeconds())
        .build();
  }

  /** Only over TLS where people reach us so. */
  private boolean isSecure() {
    return config.address().filter(address -> "https".equals(address.getScheme())).isPresent();
  }
}
