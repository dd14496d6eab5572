package kb.web.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kb.web.Problem;
import kb.web.WebConfig;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before any room does: may this origin ask, does this address ask too
 * often, is the body too large. Runs on the event loop and never blocks.
 */
@Singleton
final class RequestGate {

  private static final int BEFORE_EVERYTHING = 1_000;
  private static final Set<String> PUBLIC_API =
      Set.of(
          "/api/suggestions",
          "/api/search",
          "/api/articles",
          "/api/events",
          "/api/coach",
          "/feedback");

  private final WebConfig config;
  private final ProblemAnswers answers;
  private final Headers headers;
  private final LoadingCache<String, Bucket> buckets;

  RequestGate(WebConfig config, ProblemAnswers answers) {
    this.config = config;
    this.answers = answers;
    this.headers = new Headers(config.logo().orElse(""));
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(address -> bucket());
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, BEFORE_EVERYTHING);
  }

  private void look(RoutingContext call) {
    headers.onEvery(call);
    Problem problem = refusal(call.request(), call.normalizedPath());
    if (problem == null) {
      call.next();
    } else {
      answers.give(call, problem);
    }
  }

  private @Nullable Problem refusal(HttpServerRequest request, String path) {
    if (!mayAsk(request)) {
      return Problem.of(
          "origin-not-allowed",
          "Origin not allowed",
          403,
          "pages of this site may not call here; its owner can add the site to kb.web.origins");
    }
    if (isPublicApi(path) && !buckets.get(address(request)).tryConsume(1)) {
      return Problem.of(
          "too-many-requests",
          "Too many requests",
          429,
          "at most " + config.callsPerMinute() + " calls a minute; try again later");
    }
    if (path.startsWith("/api/") && length(request) > config.maxBody(path)) {
      return tooLarge(config.maxBody(path));
    }
    return null;
  }

  static Problem tooLarge(long most) {
    return Problem.of(
        "too-large", "Too large", 413, "the body may hold at most " + most + " bytes");
  }

  private boolean mayAsk(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null
        || isOurs(origin, request)
        || config.origins().orElse(List.of()).contains(origin);
  }

  /** "null" is what a browser sends for a page without an origin, such as a local file. */
  private static boolean isOurs(String origin, HttpServerRequest request) {
    if (origin.equals("null") || request.authority() == null) {
      return false;
    }
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.authority().toString());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPublicApi(String path) {
    return PUBLIC_API.stream().anyMatch(path::startsWith);
  }

  private static String address(HttpServerRequest request) {
    return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
  }

  static long length(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private Bucket bucket() {
    int calls = config.callsPerMinute();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, Duration.ofMinutes(1)))
        .build();
  }
}
