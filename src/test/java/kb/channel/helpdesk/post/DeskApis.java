package kb.channel.helpdesk.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The APIs that take notes, each with the method, path, credentials, media type and fields that its
 * documentation wants (src/test/resources/desk/SOURCES.md), and with the status of its own for what
 * is wrong.
 *
 * @param notes of a ticket, oldest first
 * @param keep keeps a note of a ticket
 * @param requests takes requests of our own form
 */
record DeskApis(
    Function<String, List<JsonNode>> notes,
    BiConsumer<String, ObjectNode> keep,
    Consumer<JsonNode> requests) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BASIC = "Basic YWdlbnRAZGVzay5leGFtcGxlL3Rva2VuOnRva2VuLTE=";
  static final String SESSION = "83af7e620c83a50a18d3eac2f6ed05a3ca0bea62";

  /** A desk's answer. */
  record Answer(int status, JsonNode body) {}

  private record Call(HttpExchange exchange, JsonNode body) {

    boolean is(String method) {
      return exchange.getRequestMethod().equals(method);
    }

    boolean has(String header, String value) {
      return value.equals(exchange.getRequestHeaders().getFirst(header));
    }

    String header(String name) {
      return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }
  }

  Answer answer(HttpExchange exchange, String path, byte[] bytes) throws IOException {
    JsonNode body = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    Call call = new Call(exchange, body);
    String type = call.header("Content-Type").toLowerCase(Locale.ROOT);
    if (bytes.length > 0 && !type.equals("application/json; charset=utf-8")) {
      return wrong(415, "the body is of type " + type);
    }
    if (path.startsWith("/api/v1/ticket_articles")) {
      return zammad(call, path);
    }
    if (path.startsWith("/api/v1/accounts/")) {
      return chatwoot(call, path);
    }
    if (path.startsWith("/api/v2/")) {
      return zendesk(call, path);
    }
    if (path.startsWith("/apirest.php/")) {
      return glpi(call, path);
    }
    return path.equals("/requests") ? request(call) : generic(call, path);
  }

  private Answer zammad(Call call, String path) {
    if (!call.has("Authorization", "Token token=token-1")) {
      return wrong(401, "authentication failed");
    }
    Matcher list = matcher("/api/v1/ticket_articles/by_ticket/(\\d+)", path);
    if (list.matches()) {
      return call.is("GET") ? new Answer(200, array(list.group(1))) : wrong(404, "no route");
    }
    if (!call.is("POST") || !path.equals("/api/v1/ticket_articles")) {
      return wrong(404, "no route");
    }
    JsonNode it = call.body();
    boolean good =
        it.path("ticket_id").isIntegralNumber()
            && !it.path("body").asText().isBlank()
            && it.path("content_type").asText().equals("text/html")
            && it.path("type").asText().equals("note")
            && it.path("internal").isBoolean();
    return good
        ? kept(201, it.path("ticket_id").asText(), it)
        : wrong(422, "an article needs its fields: " + it);
  }

  private Answer chatwoot(Call call, String path) {
    if (!call.has("api_access_token", "token-1")) {
      return wrong(401, "Invalid Access Token");
    }
    Matcher messages = matcher("/api/v1/accounts/1/conversations/(\\d+)/messages", path);
    if (!messages.matches()) {
      return wrong(404, "Resource could not be found");
    }
    if (call.is("GET")) {
      ObjectNode page = NODES.objectNode();
      page.putObject("meta");
      return new Answer(200, page.set("payload", array(messages.group(1))));
    }
    JsonNode it = call.body();
    boolean good =
        call.is("POST")
            && !it.path("content").asText().isBlank()
            && it.path("message_type").asText().equals("outgoing")
            && it.path("private").isBoolean();
    return good
        ? kept(200, messages.group(1), it)
        : wrong(422, "a message needs its fields: " + it);
  }

  private Answer zendesk(Call call, String path) {
    if (!call.has("Authorization", BASIC)) {
      return wrong(401, "Couldn't authenticate you");
    }
    Matcher comments = matcher("/api/v2/tickets/(\\d+)/comments\\.json", path);
    if (comments.matches() && call.is("GET")) {
      ArrayNode newestFirst = NODES.arrayNode();
      newestFirst.addAll(notes.apply(comments.group(1)).reversed());
      boolean sorted = "sort_order=desc".equals(call.exchange().getRequestURI().getQuery());
      return new Answer(
          200, NODES.objectNode().set("comments", sorted ? newestFirst : array(comments.group(1))));
    }
    Matcher ticket = matcher("/api/v2/tickets/(\\d+)\\.json", path);
    if (!ticket.matches() || !call.is("PUT")) {
      return wrong(404, "RecordNotFound");
    }
    JsonNode comment = call.body().path("ticket").path("comment");
    boolean good = !comment.path("html_body").asText().isBlank() && comment.has("public");
    if (!good) {
      return wrong(422, "RecordInvalid: " + call.body());
    }
    ObjectNode kept = comment.deepCopy();
    keep.accept(ticket.group(1), kept.put("plain_body", comment.path("html_body").asText()));
    return new Answer(200, NODES.objectNode().set("ticket", NODES.objectNode()));
  }

  private Answer glpi(Call call, String path) {
    if (!call.has("App-Token", "app-1")) {
      return glpiError(400, "ERROR_WRONG_APP_TOKEN_PARAMETER");
    }
    if (path.equals("/apirest.php/initSession")) {
      return call.is("GET") && call.has("Authorization", "user_token token-1")
          ? new Answer(200, NODES.objectNode().put("session_token", SESSION))
          : glpiError(401, "ERROR_GLPI_LOGIN_USER_TOKEN");
    }
    if (!call.has("Session-Token", SESSION)) {
      return glpiError(401, "ERROR_SESSION_TOKEN_INVALID");
    }
    if (path.equals("/apirest.php/killSession")) {
      return new Answer(200, NODES.booleanNode(true));
    }
    Matcher list = matcher("/apirest\\.php/Ticket/(\\d+)/ITILFollowup", path);
    if (list.matches() && call.is("GET")) {
      ArrayNode items = NODES.arrayNode();
      items.addAll(notes.apply(list.group(1)).reversed());
      return new Answer(items.isEmpty() ? 200 : 206, items);
    }
    JsonNode it = call.body().path("input");
    boolean good =
        call.is("POST")
            && path.equals("/apirest.php/ITILFollowup")
            && it.path("itemtype").asText().equals("Ticket")
            && it.path("items_id").isIntegralNumber()
            && it.path("is_private").isInt()
            && !it.path("content").asText().isBlank();
    if (!good) {
      return glpiError(400, "ERROR_BAD_ARRAY " + it);
    }
    keep.accept(it.path("items_id").asText(), it.deepCopy());
    return new Answer(201, NODES.objectNode().put("id", 1).put("message", ""));
  }

  private static Answer glpiError(int status, String code) {
    return new Answer(status, NODES.arrayNode().add(code).add("see apirest.md"));
  }

  private Answer request(Call call) {
    ObjectNode request = call.body().deepCopy();
    request.put("signature", call.header("X-Pidkazka-Signature"));
    request.put("timestamp", call.header("X-Pidkazka-Timestamp"));
    requests.accept(request.put("api-key", call.header("X-API-Key")));
    return new Answer(201, NODES.textNode("123456"));
  }

  private Answer generic(Call call, String path) {
    Matcher of = matcher("/notes/([^/]+)", path);
    if (!of.matches()) {
      return wrong(404, "no such address");
    }
    if (!call.has("Authorization", "Bearer token-1")) {
      return wrong(401, "no such key");
    }
    return call.is("GET")
        ? new Answer(200, array(of.group(1)))
        : kept(200, of.group(1), call.body());
  }

  private Answer kept(int status, String ticket, JsonNode note) {
    keep.accept(ticket, note.deepCopy());
    return new Answer(status, note);
  }

  private ArrayNode array(String ticket) {
    ArrayNode items = NODES.arrayNode();
    items.addAll(notes.apply(ticket));
    return items;
  }

  private static Matcher matcher(String pattern, String path) {
    return Pattern.compile(pattern).matcher(path);
  }

  private static Answer wrong(int status, String why) {
    return new Answer(status, NODES.objectNode().put("error", why));
  }
}
