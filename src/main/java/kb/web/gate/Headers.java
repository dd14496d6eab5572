package kb.web.gate;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers every answer carries, so that a browser trusts our pages no further than needed. */
final class Headers {

  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%LOGO%;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern OUTSIDE = Pattern.compile("https://[\\p{Alnum}.-]+(:[0-9]+)?");

  private final String pages;

  /**
   * The headers of an installation.
   *
   * @param logo where the pages' logo is: only an address outside matters here
   */
  Headers(String logo) {
    this.pages = PAGES.replace("%LOGO%", host(logo));
  }

  /**
   * The host of the logo and no more: of an address with a query a policy would make nothing, and
   * the logo would be blocked.
   */
  private static String host(String logo) {
    Matcher outside = OUTSIDE.matcher(logo);
    return outside.lookingAt() ? " " + outside.group() : "";
  }

  void onEvery(RoutingContext call) {
    String path = call.normalizedPath();
    call.addHeadersEndHandler(end -> {
      MultiMap headers = call.response().headers();
      // A page speaks the language that the browser asks for, unless its address names one.
      headers.add("Vary", isPage(headers) ? "Origin, Accept-Language" : "Origin");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
      if (!headers.contains("Content-Security-Policy") && !path.startsWith("/q/")) {
        headers.set("Content-Security-Policy", pages);
      }
      if (path.startsWith("/api/") && !headers.contains("Cache-Control")) {
        headers.set("Cache-Control", "no-store");
      }
    });
  }

  private static boolean isPage(MultiMap headers) {
    String type = headers.get("Content-Type");
    return type != null && type.startsWith("text/html");
  }
}
