package kb.page.widget;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * Serves the modules of the widget as they stand, but for their comments and indentation: a sixth
 * of what a page would download. While the program is developed they are served as they are.
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
        asks ? scripts.computeIfAbsent(path, WidgetScripts::read) : Optional.empty();
    script.ifPresentOrElse(found -> answer(call, found), call::next);
  }

  private static void answer(RoutingContext call, Buffer script) {
    HttpServerResponse response = call.response();
    // Packed on its way out, like every text: only what is marked "identity" is not.
    response.headers().remove(HttpHeaders.CONTENT_ENCODING);
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .end(script);
  }

  private static Optional<Buffer> read(String path) {
    try (InputStream in = WidgetScripts.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(Buffer.buffer(lean(new String(in.readAllBytes(), UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The script without lines that are comments, empty lines and indentation. Line ends stay, so the
   * script means the same; no line of a template literal may begin like a comment.
   */
  static String lean(String script) {
    StringBuilder lean = new StringBuilder(script.length());
    boolean comment = false;
    for (String line : script.lines().map(String::strip).toList()) {
      boolean begins = line.startsWith("/**");
      if (!comment && !begins && !line.isEmpty() && !line.startsWith("//")) {
        lean.append(line).append('\n');
      }
      comment = (comment || begins) && !line.endsWith("*/");
    }
    return lean.toString();
  }
}
