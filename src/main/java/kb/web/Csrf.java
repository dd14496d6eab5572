package kb.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The token by which a page of ours proves that a call comes from it and not from another site's
 * page in the same browser. It is made from what lets the browser in, so it needs no store. Safe
 * for use by many threads.
 */
@Singleton
public final class Csrf {

  /** The header that scripts send it in. */
  public static final String HEADER = "X-CSRF-Token";

  private static final String SECRET = "csrf";

  private final Secrets secrets;

  public Csrf(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The token of the caller's browser; empty where no browser was let in. */
  public String token(Caller caller) {
    return caller.session().map(session -> secrets.signature(SECRET, session)).orElse("");
  }

  /** Whether the token is that of the caller's browser; who came with a key needs none. */
  public boolean isOf(Caller caller, @Nullable String given) {
    String told = given == null ? "" : given;
    return caller.session().isEmpty() || Secrets.same(token(caller), told);
  }

  /** What a call without it is answered. */
  public static Problem refused() {
    return Problem.of(
        "csrf-token-missing",
        "CSRF token missing",
        403,
        "a signed-in browser sends the token of its page in "
            + HEADER
            + "; open the page anew and try again");
  }
}
