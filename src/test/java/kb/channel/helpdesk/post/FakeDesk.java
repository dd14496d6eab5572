package kb.channel.helpdesk.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Help desks over real HTTP on one port, each as strict as its documentation: see {@link DeskApis}.
 * It can be away, overloaded, silent, or answer with nothing after it did what it was asked.
 */
final class FakeDesk implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, List<JsonNode>> notes = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final DeskApis apis = new DeskApis(this::notes, this::keep, requests::add);
  private volatile int status;
  private volatile int changeStatus;
  private volatile String retryAfter = "";
  private volatile boolean losesAnswers;
  private volatile boolean trickles;
  private volatile Runnable onNote = () -> {};

  FakeDesk() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("desk").factory()));
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

  /** From now on every call that changes something is answered with this status; 0 ends it. */
  void refuseChanges(int only) {
    changeStatus = only;
  }

  /** From now on what is asked is done, but the caller hears nothing of it. */
  void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  /** From now on an answer begins and never ends. */
  void trickle(boolean trickle) {
    trickles = trickle;
  }

  /** From now on this is done whenever there is a new note, before the desk says that there is. */
  void onNote(Runnable then) {
    onNote = then;
  }

  /** The notes of a ticket as the desk keeps them, oldest first. */
  List<JsonNode> notes(String ticket) {
    return List.copyOf(notes.getOrDefault(ticket, List.of()));
  }

  /** How many notes there are, by ticket. */
  Map<String, List<JsonNode>> all() {
    return notes;
  }

  /** Every call, as its method and path with the Authorization it came with. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** What was not as the desk's documentation wants it. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  /** The requests of our own form that were posted here. */
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  private void keep(String ticket, ObjectNode note) {
    List<JsonNode> kept = notes.computeIfAbsent(ticket, it -> new CopyOnWriteArrayList<>());
    kept.add(note.put("id", kept.size() + 1));
    onNote.run();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String path = call.getRequestURI().getPath();
      String key = call.getRequestHeaders().getFirst("Authorization");
      String token = call.getRequestHeaders().getFirst("api_access_token");
      calls.add(call.getRequestMethod() + " " + path + " " + (key == null ? token : key));
      byte[] body = call.getRequestBody().readAllBytes();
      int only = call.getRequestMethod().equals("GET") || status != 0 ? status : changeStatus;
      if (only != 0) {
        if (!retryAfter.isEmpty()) {
          call.getResponseHeaders().add("Retry-After", retryAfter);
        }
        call.sendResponseHeaders(only, -1);
        return;
      }
      if (trickles) {
        call.sendResponseHeaders(200, 0);
        call.getResponseBody().write('[');
        call.getResponseBody().flush();
        closing.await();
        return;
      }
      DeskApis.Answer answer = apis.answer(call, path, body);
      if (answer.status() >= 400) {
        refused.add(call.getRequestMethod() + " " + path + ": " + answer.body());
      }
      if (losesAnswers && !call.getRequestMethod().equals("GET")) {
        return; // closes the connection without a word
      }
      byte[] text = JSON.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().add("Content-Type", "application/json");
      call.sendResponseHeaders(answer.status(), text.length);
      call.getResponseBody().write(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
