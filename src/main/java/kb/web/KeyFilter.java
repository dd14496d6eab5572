package kb.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a call through to a {@link Scoped} resource only with a key that has its scope. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public final class KeyFilter implements ContainerRequestFilter {

  private final Keys keys;
  private final SignIns signIns;
  private final Caller caller;

  @Context ResourceInfo resource;

  KeyFilter(Keys keys, SignIns signIns, Caller caller) {
    this.keys = keys;
    this.signIns = signIns;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    Optional<Key> key = bearer(call).or(() -> signedIn(call));
    key.ifPresent(caller::is);
    Scope needed = scope();
    if (needed == null) {
      return;
    }
    if (key.isEmpty()) {
      call.abortWith(
          Response.fromResponse(
                  Problem.of(
                          "key-needed",
                          "Key needed",
                          401,
                          "send 'Authorization: Bearer KEY' with a key of scope "
                              + needed
                              + "; an administrator makes one by ./kb keys add NAME --scope "
                              + needed)
                      .asResponse())
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
              .build());
    } else if (!key.get().allows(needed)) {
      call.abortWith(
          Problem.of(
                  "scope-missing", "Scope missing", 403, "this key does not have scope " + needed)
              .asResponse());
    }
  }

  private Optional<Key> bearer(ContainerRequestContext call) {
    String header = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      return Optional.empty();
    }
    return keys.find(header.substring("bearer ".length()).strip());
  }

  /**
   * A cookie counts only where the browser says the page is ours, so that no other site can act
   * through it (SameSite=Strict already keeps it at home; this is the second lock).
   */
  private Optional<Key> signedIn(ContainerRequestContext call) {
    Cookie cookie = call.getCookies().get(SignIns.COOKIE);
    String site = call.getHeaderString("Sec-Fetch-Site");
    boolean ours = site == null || site.equals("same-origin") || site.equals("none");
    return cookie == null || !ours ? Optional.empty() : signIns.verify(cookie.getValue());
  }

  private @Nullable Scope scope() {
    if (resource.getResourceMethod() == null) {
      return null;
    }
    Scoped onMethod = resource.getResourceMethod().getAnnotation(Scoped.class);
    Scoped scoped =
        onMethod == null ? resource.getResourceClass().getAnnotation(Scoped.class) : onMethod;
    return scoped == null ? null : scoped.value();
  }
}
