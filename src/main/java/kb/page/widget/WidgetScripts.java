package kb.page.widget;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the modules of the widget as the build packed them: what is needed at once in a file or
 * two, and small. A build that could not pack them (its machine has no esbuild), and development,
 * serve the modules as they are written; nobody sees a difference but in bytes.
 */
@Singleton
final class WidgetScripts {

  /** After the gate and the rules of origins, before files. */
  private static final int BEFORE_FILES = 50;

  private static final Pattern MODULE = Pattern.compile("/widget/kb-[a-z-]+\\.js");

  private final Map<String, Optional<Buffer>> scripts = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      filters.register(this::serve, BEFORE_FILES);
    }
  }

  private void serve(RoutingContext call) {
    String path = call.normalizedPath();
    boolean asks = call.request().method().equals(HttpMethod.GET) && MODULE.matcher(path).matches();
    Optional<Buffer> script =
        asks
            ? scripts.computeIfAbsent(path, one -> packed(one).map(Buffer::buffer))
            : Optional.empty();
    script.ifPresentOrElse(found -> answer(call, found), call::next);
  }

  /** The packed module that is served at this path, if the build made one. */
  static Optional<byte[]> packed(String path) {
    try (InputStream in = WidgetScripts.class.getResourceAsStream("/META-INF" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(RoutingContext call, Buffer script) {
    HttpServerResponse response = call.response();
    // Compressed on its way out, like every text: only what is marked "identity" is not.
    response.headers().remove(HttpHeaders.CONTENT_ENCODING);
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .end(script);
  }
}
