package kb.answer.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of other sites, over real connections. */
class PageReaderTest {

  private static final int PATIENCE = 2_000;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final PageReader reader = trusting("dovidka.test", "127.0.0.1");
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    reader.close();
    server.stop(0);
  }

  @Test
  void aPageIsCalledWhatItsTitleSaysInItsOwnEncoding() throws UnreadablePage {
    page("/utf8", "text/html; charset=utf-8", "<title> Чек ПРРО:\n довідка </title>", 200);
    serve(
        "/1251",
        exchange -> {
          byte[] body = "<title>Їжак</title>".getBytes(Charset.forName("windows-1251"));
          answer(exchange, 200, "text/html; charset=windows-1251", body);
        });

    assertThat(reader.title(at("/utf8"))).isEqualTo("Чек ПРРО: довідка");
    assertThat(reader.title(at("/1251"))).isEqualTo("Їжак");
  }

  @Test
  void ofAnEndlessPageOnlyTheBeginningIsRead() throws UnreadablePage {
    AtomicInteger sent = new AtomicInteger();
    serve(
        "/10mb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write("<title>Великі дані</title>".getBytes(StandardCharsets.UTF_8));
            byte[] block = "а".repeat(8192).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 640; i++) {
              out.write(block);
              sent.addAndGet(block.length);
            }
          }
        });

    assertThat(reader.title(at("/10mb"))).isEqualTo("Великі дані");
    assertThat(sent.get()).isLessThan(10 * 1024 * 1024);
  }

  @Test
  void whatCannotBeReadIsSaidInAFewWords() {
    page("/pdf", "application/pdf", "%PDF", 200);
    page("/gone", "text/html", "нема", 404);
    page("/nameless", "text/html", "<p>без назви</p>", 200);

    assertUnreadable("/pdf", "it is no HTML page");
    assertUnreadable("/gone", "it answered 404");
    assertUnreadable("/nameless", "it has no title");
  }

  @Test
  void aPageThatNeverAnswersIsGivenUp() {
    serve("/silent", exchange -> awaitEnd());

    assertUnreadable("/silent", "it did not answer");
  }

  @Test
  void aPageThatTricklesIsGivenUp() {
    serve(
        "/trickle",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (over.getCount() > 0) {
            out.write(' ');
            out.flush();
            Thread.onSpinWait();
          }
        });

    assertThatExceptionOfType(UnreadablePage.class).isThrownBy(() -> reader.title(at("/trickle")));
  }

  @Test
  void redirectsAreFollowedThreeTimes() throws UnreadablePage {
    redirect("/1", "/2");
    redirect("/2", "/3");
    redirect("/3", "/4");
    redirect("/0", "/1");
    page("/4", "text/html", "<title>Нарешті</title>", 200);

    assertThat(reader.title(at("/1"))).isEqualTo("Нарешті");
    assertUnreadable("/0", "it redirects more than 3 times");
  }

  @Test
  void aRedirectIntoTheNetworkIsNotFollowed() {
    redirect("/inside", "http://169.254.169.254/latest/meta-data/");
    redirect("/loop", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    redirect("/file", "file:///etc/passwd");
    page("/secret", "text/html", "<title>Таємниця</title>", 200);

    for (String page : List.of("/inside", "/loop", "/file")) {
      assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> reader.title(at(page)));
    }
    assertThat(asked).doesNotContain("/secret");
  }

  /** DNS rebinding: public when it is looked at, ours when it is spoken to. */
  @Test
  void aNameThatChangesItsAddressReachesNothingInside() throws UnknownHostException {
    page("/secret", "text/html", "<title>Таємниця</title>", 200);
    InetAddress outside = InetAddress.getByName("192.0.2.1");
    InetAddress inside = InetAddress.getLoopbackAddress();
    AtomicInteger looks = new AtomicInteger();
    PublicHosts.Resolver rebinding =
        host -> new InetAddress[] {looks.getAndIncrement() == 0 ? outside : inside};

    try (PageReader victim = new PageReader(new PublicHosts(rebinding, Set.of()), PATIENCE)) {
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(RefusedAddress.class)
            .isThrownBy(() -> victim.title(at("/secret")));
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    assertThatExceptionOfType(UnreadablePage.class)
        .isThrownBy(() -> reader.title(WebAddress.parse("http://nema.test/")))
        .withMessage("there is no host nema.test");
  }

  @Test
  void aVisitAsksForTheHeadFirstAndForAllOnlyWhereItMust() throws UnreadablePage {
    List<String> methods = new CopyOnWriteArrayList<>();
    serve(
        "/polite",
        exchange -> {
          methods.add(exchange.getRequestMethod());
          answer(exchange, 200, "text/html", new byte[0]);
        });
    serve(
        "/no-head",
        exchange -> {
          methods.add(exchange.getRequestMethod());
          answer(
              exchange,
              exchange.getRequestMethod().equals("HEAD") ? 405 : 200,
              "text/html",
              new byte[0]);
        });

    reader.visit(at("/polite"));
    reader.visit(at("/no-head"));

    assertThat(methods).containsExactly("HEAD", "HEAD", "GET");
  }

  private void assertUnreadable(String page, String why) {
    assertThatExceptionOfType(UnreadablePage.class)
        .isThrownBy(() -> reader.title(at(page)))
        .withMessage(why);
  }

  /** Stands for a host of the internet: one name that a test may ask leads to this machine. */
  private static PageReader trusting(String host, String address) {
    PublicHosts.Resolver resolver =
        name -> {
          if (name.endsWith(".test") && !name.equals(host)) {
            throw new UnknownHostException(name);
          }
          return new InetAddress[] {InetAddress.getByName(name.equals(host) ? address : name)};
        };
    return new PageReader(new PublicHosts(resolver, Set.of(host)), PATIENCE);
  }

  private URI at(String path) {
    return URI.create("http://dovidka.test:" + server.getAddress().getPort() + path);
  }

  private void redirect(String from, String to) {
    serve(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          answer(exchange, 302, "text/html", new byte[0]);
        });
  }

  private void page(String path, String type, String body, int status) {
    serve(path, exchange -> answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          handler.handle(exchange);
        });
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
