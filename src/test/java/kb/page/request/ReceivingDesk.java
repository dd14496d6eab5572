package kb.page.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A desk that keeps requests of our form: GET answers the one that has the query in it. */
public final class ReceivingDesk implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "дуже довга таємниця цієї каси";

  private final Queue<byte[]> received = new ConcurrentLinkedQueue<>();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    return Map.of(
        "kb.desk.crm.type",
        "generic",
        "kb.desk.crm.secret",
        SECRET,
        "kb.desk.crm.requests.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks",
        "kb.web.address",
        "https://help.barvinok.example");
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      if (call.getRequestMethod().equals("POST")) {
        received.add(call.getRequestBody().readAllBytes());
        call.sendResponseHeaders(204, -1);
        return;
      }
      byte[] asked =
          received.stream()
              .filter(body -> new String(body, UTF_8).contains(call.getRequestURI().getQuery()))
              .findFirst()
              .orElse(new byte[0]);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(asked.length == 0 ? 404 : 200, 0);
      call.getResponseBody().write(asked);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
