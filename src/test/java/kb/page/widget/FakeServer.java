package kb.page.widget;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A page with a form and the widget, and an API that does to it what a test wants. What the form
 * and the widget sent waits in queues.
 */
final class FakeServer implements AutoCloseable {

  /** The Content-Security-Policy of our own pages. */
  static final String OUR_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>";

  /** Answers one call of the API. */
  interface Api {
    void answer(HttpExchange call, String body) throws IOException;
  }

  final BlockingQueue<String> forms = new LinkedBlockingQueue<>();
  final BlockingQueue<String> drafts = new LinkedBlockingQueue<>();
  final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  final BlockingQueue<String> pictures = new LinkedBlockingQueue<>();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Api suggestions = json(Answers.NONE);
  private volatile Api articles = json(Answers.ARTICLE);
  private volatile Api rules = json(Answers.NO_RULES);
  private volatile String policy = OUR_POLICY;
  private volatile String lang = "uk";
  private volatile String attributes = "";
  private volatile String text = "";
  private volatile String script = "/widget/kb-suggest.js";
  private volatile String words = "";

  FakeServer() {
    this(0);
  }

  /** A server on a port of this machine; 0 is any that is free. */
  FakeServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        call -> {
          call.getResponseHeaders().set("Content-Security-Policy", policy);
          send(call, 200, "text/html", page());
        });
    server.createContext("/form.css", call -> send(call, 200, "text/css", resource("/page.css")));
    server.createContext("/widget/", this::widget);
    server.createContext("/words-pl.js", call -> send(call, 200, "text/javascript", words));
    server.createContext(
        "/send",
        call -> {
          forms.add(body(call));
          send(call, 200, "text/html", "<!doctype html><title>Надіслано</title><h1>Надіслано</h1>");
        });
    api(
        "/api/suggestions",
        (call, body) -> {
          drafts.add(body);
          suggestions.answer(call, body);
        });
    api("/api/articles/", (call, body) -> articles.answer(call, body));
    api("/api/coach/", (call, body) -> rules.answer(call, body));
    api(
        "/api/events",
        (call, body) -> {
          events.add(body);
          send(call, 202, "application/json", "{}");
        });
    server.createContext(
        "/picture.svg",
        call -> {
          pictures.add(call.getRequestURI().toString());
          send(call, 200, "image/svg+xml", PICTURE);
        });
    server.start();
  }

  /** An endpoint that every origin may call. */
  private void api(String path, Api api) {
    server.createContext(
        path,
        call -> {
          call.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          call.getResponseHeaders().set("Access-Control-Allow-Headers", "content-type");
          if (call.getRequestMethod().equals("OPTIONS")) {
            send(call, 200, "text/plain", "");
          } else {
            api.answer(call, body(call));
          }
        });
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  FakeServer suggesting(Api api) {
    suggestions = api;
    return this;
  }

  FakeServer withArticles(Api api) {
    articles = api;
    return this;
  }

  FakeServer coachedBy(Api api) {
    rules = api;
    return this;
  }

  FakeServer withPolicy(String contentSecurityPolicy) {
    policy = contentSecurityPolicy;
    return this;
  }

  FakeServer inLanguage(String language) {
    lang = language;
    return this;
  }

  /** Attributes of the widget's element, such as {@code privacy="button"}. */
  FakeServer withAttributes(String more) {
    attributes = more;
    return this;
  }

  /** What the text field holds from the start, as a form that came back with faults. */
  FakeServer withText(String body) {
    text = body;
    return this;
  }

  /** Where the page gets the widget from. */
  FakeServer withScript(String address) {
    script = address;
    return this;
  }

  /** A module of words at {@code /words-pl.js}. */
  FakeServer withWords(String module) {
    words = module;
    return this;
  }

  static Api json(String answer) {
    return (call, body) -> send(call, 200, "application/json", answer);
  }

  static Api status(int status) {
    return (call, body) -> send(call, status, "text/plain", "no");
  }

  /** Cuts the line without a word. */
  static Api cut() {
    return (call, body) -> call.close();
  }

  /** Never answers. */
  static Api hang() {
    return (call, body) -> {};
  }

  static void send(HttpExchange call, int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private String page() {
    return String.format(
        Locale.ROOT,
        """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1"><title>Форма</title>
        <link rel="stylesheet" href="/form.css"><link rel="icon" href="data:,"></head><body><main>
        <h1>Напишіть нам</h1>
        <form action="/send" method="post">
        <div class="field"><label for="subject">Тема</label><input id="subject" name="subject"></div>
        <div class="field"><label for="body">Що сталося?</label>
        <textarea id="body" name="body" rows="5">%s</textarea></div>
        <kb-suggest for="body" subject="subject" %s></kb-suggest>
        <div class="field"><label for="page">Сторінка</label><input id="page" inputmode="url"></div>
        <div class="field"><label for="files">Файли</label><input id="files" type="file" multiple></div>
        <p><button>Надіслати</button></p></form></main>
        <script type="module" src="%s"></script></body></html>
        """,
        lang,
        text,
        attributes,
        script);
  }

  private void widget(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    Optional<byte[]> packed = WidgetScripts.packed(path);
    String script = packed.isPresent() ? new String(packed.get(), UTF_8) : resource(path);
    call.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    send(call, script.isEmpty() ? 404 : 200, "text/javascript", script);
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = FakeServer.class.getResourceAsStream("/META-INF/resources" + path)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String body(HttpExchange call) throws IOException {
    return new String(call.getRequestBody().readAllBytes(), UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
