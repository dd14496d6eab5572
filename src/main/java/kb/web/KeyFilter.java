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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a call through to a {@link Scoped} resource only with a key that has its scope. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public final class KeyFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Keys keys;
  private final SignIns signIns;
  private final ProxyUsers proxyUsers;
  private final Csrf csrf;
  private final Caller caller;

  @Context ResourceInfo resource;

  KeyFilter(Keys keys, SignIns signIns, ProxyUsers proxyUsers, Csrf csrf, Caller caller) {
    this.keys = keys;
    this.signIns = signIns;
    this.proxyUsers = proxyUsers;
    this.csrf = csrf;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    keys.bearer(call.getHeaderString(HttpHeaders.AUTHORIZATION))
        .ifPresentOrElse(
            key -> caller.is(key, null),
            () -> {
              if (isOurPage(call)) {
                letIn(call);
              }
            });
    Scope[] enough = scopes();
    if (enough.length == 0) {
      return;
    }
    String needed = Arrays.stream(enough).map(Scope::toString).collect(Collectors.joining(" or "));
    if (caller.name().isEmpty()) {
      call.abortWith(keyNeeded(needed, enough[0]));
    } else if (Arrays.stream(enough).noneMatch(caller::may)) {
      call.abortWith(
          Problem.of(
                  "scope-missing", "Scope missing", 403, "this key does not have scope " + needed)
              .asResponse());
    } else if (isForgeable(call) && !csrf.isOf(caller, call.getHeaderString(Csrf.HEADER))) {
      call.abortWith(Csrf.refused().asResponse());
    }
  }

  private static Response keyNeeded(String needed, Scope first) {
    Problem problem =
        Problem.of(
            "key-needed",
            "Key needed",
            401,
            "send 'Authorization: Bearer KEY' with a key of scope "
                + needed
                + "; an administrator makes one by ./kb keys add NAME --scope "
                + first);
    return Response.fromResponse(problem.asResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /**
   * A cookie counts only where the browser says the page is ours, so that no other site can act
   * through it (SameSite=Strict already keeps it at home; this is the second lock).
   */
  private static boolean isOurPage(ContainerRequestContext call) {
    String site = call.getHeaderString("Sec-Fetch-Site");
    boolean isRead = SAFE.contains(call.getMethod());
    return site == null
        || site.equals("same-origin")
        || site.equals("none")
        || (isRead && "navigate".equals(call.getHeaderString("Sec-Fetch-Mode")));
  }

  private void letIn(ContainerRequestContext call) {
    Cookie cookie = call.getCookies().get(SignIns.COOKIE);
    String value = cookie == null ? "" : cookie.getValue();
    signIns
        .verify(value)
        .ifPresentOrElse(
            key -> caller.is(key, value),
            () ->
                proxyUsers
                    .of(call)
                    .ifPresent(person -> caller.is(person, "proxy:" + person.name())));
  }

  /** Whether another site might have made the browser send it; pages check their own forms. */
  private boolean isForgeable(ContainerRequestContext call) {
    return caller.session().isPresent()
        && !SAFE.contains(call.getMethod())
        && call.getUriInfo().getPath().startsWith("/api/");
  }

  private Scope[] scopes() {
    if (resource.getResourceMethod() == null) {
      return new Scope[0];
    }
    Scoped onMethod = resource.getResourceMethod().getAnnotation(Scoped.class);
    Scoped scoped =
        onMethod == null ? resource.getResourceClass().getAnnotation(Scoped.class) : onMethod;
    return scoped == null ? new Scope[0] : scoped.value();
  }
}
