package kb.answer.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kb.web.Keys;
import kb.web.Problem;
import kb.web.Scope;

/**
 * Lets only agents' keys to {@code /mcp}: a client learns at once, as the protocol has it, that its
 * key is missing or no good.
 */
@Singleton
final class McpGate {

  private static final int BEFORE_ROUTES = 500;

  private final Keys keys;
  private final ObjectMapper json;

  McpGate(Keys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, BEFORE_ROUTES);
  }

  private void look(RoutingContext call) {
    String path = call.normalizedPath();
    if (!path.equals("/mcp") && !path.startsWith("/mcp/")) {
      call.next();
      return;
    }
    String header = call.request().getHeader("Authorization");
    call.request().pause();
    call.vertx()
        .executeBlocking(() -> keys.bearer(header))
        .onFailure(call::fail)
        .onSuccess(key -> {
          call.request().resume();
          if (key.filter(it -> it.allows(Scope.AGENT)).isPresent()) {
            call.next();
          } else {
            refuse(call, key.isPresent());
          }
        });
  }

  private void refuse(RoutingContext call, boolean isKnown) {
    Problem problem =
        isKnown
            ? Problem.of("scope-missing", "Scope missing", 403, "this key lacks the scope agent")
            : Problem.of(
                "key-needed",
                "Key needed",
                401,
                "send 'Authorization: Bearer KEY' with a key of scope agent");
    try {
      call.response()
          .setStatusCode(problem.status())
          .putHeader("WWW-Authenticate", "Bearer")
          .putHeader("Content-Type", Problem.MEDIA_TYPE.toString())
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is plain data", e);
    }
  }
}
