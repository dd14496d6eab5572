package kb.channel.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Help desks as their APIs are documented, over real HTTP on one port: Zammad's ticket_articles,
 * Chatwoot's messages, Zendesk's tickets and comments, and a generic one under /notes. It can be
 * away, overloaded, or answer with nothing after it did what it was asked.
 */
final class FakeDesk implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ZAMMAD_LIST =
      Pattern.compile("/api/v1/ticket_articles/by_ticket/(\\d+)");
  private static final Pattern CHATWOOT =
      Pattern.compile("/api/v1/accounts/1/conversations/(\\d+)/messages");
  private static final Pattern ZENDESK_COMMENTS =
      Pattern.compile("/api/v2/tickets/(\\d+)/comments\\.json");
  private static final Pattern ZENDESK = Pattern.compile("/api/v2/tickets/(\\d+)\\.json");
  private static final Pattern GENERIC = Pattern.compile("/notes/([^/]+)");

  private final HttpServer server;
  private final Map<String, List<JsonNode>> notes = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private volatile int status;
  private volatile String retryAfter = "";
  private volatile boolean losesAnswers;

  FakeDesk() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on every call is answered with this status, and nothing is done; 0 ends it. */
  void answerOnly(int only, String retry) {
    status = only;
    retryAfter = retry;
  }

  /** From now on what is asked is done, but the caller hears nothing of it. */
  void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  /** The notes of a ticket as the desk keeps them, oldest first. */
  List<JsonNode> notes(String ticket) {
    return List.copyOf(notes.getOrDefault(ticket, List.of()));
  }

  /** Every call, as its method and path with the Authorization it came with. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** The requests of our own form that were posted here. */
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String path = call.getRequestURI().getPath();
      String key = call.getRequestHeaders().getFirst("Authorization");
      String token = call.getRequestHeaders().getFirst("api_access_token");
      calls.add(call.getRequestMethod() + " " + path + " " + (key == null ? token : key));
      byte[] body = call.getRequestBody().readAllBytes();
      if (status != 0) {
        call.getResponseHeaders().add("Retry-After", retryAfter);
        call.sendResponseHeaders(status, -1);
        return;
      }
      JsonNode reply =
          reply(call, path, body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body));
      if (losesAnswers && !call.getRequestMethod().equals("GET")) {
        return; // closes the connection without a word
      }
      byte[] text = reply.toString().getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().add("Content-Type", "application/json");
      call.sendResponseHeaders(200, text.length);
      call.getResponseBody().write(text);
    }
  }

  private JsonNode reply(HttpExchange call, String path, JsonNode body) {
    if (path.equals("/requests")) {
      ObjectNode request = ((ObjectNode) body).put("signature", header(call, "Signature"));
      requests.add(request.put("timestamp", header(call, "Timestamp")));
      return JSON.createObjectNode();
    }
    if (path.equals("/api/v1/ticket_articles")) {
      return keep(body.path("ticket_id").asText(), body);
    }
    Matcher zendesk = ZENDESK.matcher(path);
    if (zendesk.matches()) {
      ObjectNode comment = (ObjectNode) body.path("ticket").path("comment");
      return keep(zendesk.group(1), comment.put("plain_body", comment.path("html_body").asText()));
    }
    for (Pattern pattern : List.of(ZAMMAD_LIST, CHATWOOT, ZENDESK_COMMENTS, GENERIC)) {
      Matcher matcher = pattern.matcher(path);
      if (matcher.matches()) {
        return body.isMissingNode()
            ? list(pattern, matcher.group(1))
            : keep(matcher.group(1), body);
      }
    }
    return JSON.createObjectNode().put("error", "no such address");
  }

  private static String header(HttpExchange call, String name) {
    return call.getRequestHeaders().getFirst("X-Pidkazka-" + name);
  }

  private JsonNode keep(String ticket, JsonNode note) {
    notes.computeIfAbsent(ticket, it -> new CopyOnWriteArrayList<>()).add(note);
    return note;
  }

  private JsonNode list(Pattern api, String ticket) {
    List<JsonNode> all = new ArrayList<>(notes(ticket));
    if (api == ZENDESK_COMMENTS) {
      all = all.reversed();
    }
    ArrayNode items = JSON.createArrayNode().addAll(all);
    if (api == ZAMMAD_LIST || api == GENERIC) {
      return items;
    }
    return JSON.createObjectNode().set(api == CHATWOOT ? "payload" : "comments", items);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
