package kb.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kb.answer.MadeUp;
import kb.web.Keys;
import kb.web.Scope;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was typed and not sent stays nowhere: no log line, no file (ledger, its journal, index), no
 * metric, no report, no address. The server keeps no traces that could hold it.
 */
@QuarkusTest
class CanaryTest extends BrowserTest {

  private static final List<String> REPORTS =
      List.of(
          "deflection",
          "articles",
          "breakdown",
          "completeness",
          "tips",
          "trend",
          "outside",
          "gaps",
          "links",
          "duplicates");

  @Inject Keys keys;

  private final Path data = ConfigProvider.getConfig().getValue("kb.data.dir", Path.class);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Queue<String> addresses = new ConcurrentLinkedQueue<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage() + " " + List.of(parameters(line)) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static Object[] parameters(LogRecord line) {
    return line.getParameters() == null ? new Object[0] : line.getParameters();
  }

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(listener);
  }

  @Test
  void whatWasTypedAndDeletedInAFormIsNowhere() throws IOException {
    String canary = MadeUp.word("зозуля");
    Page page = open("/request", new Browser.NewContextOptions(), this::watch);
    page.locator("kb-suggest [part=privacy] button").waitFor();
    page.evaluate("() => { window.answers = 0; addEventListener('kb-suggest', () => answers++) }");

    page.getByLabel("Тема").fill("Каса " + canary);
    page.locator("#body").click();
    page.keyboard().type("Не можу зайти, " + canary + ", пише помилка входу, прикріпив скрін.");
    page.waitForFunction("() => answers > 0");
    page.locator("kb-suggest [part=tips]").waitFor();
    page.locator("kb-suggest [part=title]").first().click();
    button(page, "Не допомогло").click();
    page.locator("#body").clear();
    page.getByLabel("Тема").clear();
    page.navigate(server.toString());

    assertIsNowhere(canary);
  }

  @Test
  void whatWasSaidInAChatThatWasClosedIsNowhere() throws IOException {
    String canary = MadeUp.word("зозуля");
    Page page = open("/elements", new Browser.NewContextOptions(), this::watch);
    button(page, "kb-chat.show()").click();
    page.keyboard().type("Поміняла телефон " + canary + " і не можу зайти");
    page.keyboard().press("Enter");
    page.locator("kb-chat [part=title]").first().waitFor();
    page.navigate(server.toString());

    assertIsNowhere(canary);
  }

  @Test
  void whatWasSentIsFoundByTheSameLook() throws IOException {
    String sent = MadeUp.word("зозуля");
    Page page = open("/request", new Browser.NewContextOptions(), this::watch);
    page.locator("#body").fill("Не друкує чек, " + sent);
    page.getByLabel("Куди відповісти").fill("olena@barvinok.example");
    button(page, "Надіслати").click();
    page.getByRole(AriaRole.HEADING).getByText("Звернення").first().waitFor();

    assertThat(filesWith(sent)).isNotEmpty();
  }

  private void watch(Page page) {
    page.onRequest(request -> addresses.add(request.url()));
  }

  private void assertIsNowhere(String canary) throws IOException {
    assertThat(filesWith(canary)).isEmpty();
    assertThat(lines).noneMatch(line -> line.contains(canary));
    assertThat(addresses)
        .isNotEmpty()
        .noneMatch(address -> address.contains(canary) || address.contains(Reader.encode(canary)));
    assertThat(given().get("/metrics").asString()).contains("http_").doesNotContain(canary);
    String key = keys.add("власниця-" + UUID.randomUUID(), List.of(Scope.ADMIN));
    for (String report : REPORTS) {
      assertThat(as(key, "/api/reports/" + report)).as(report).doesNotContain(canary);
    }
    assertThat(as(key, "/api/events?from=2020-01-01")).contains("visit").doesNotContain(canary);
    assertThat(as(key, "/reports")).contains("<main").doesNotContain(canary);
    assertThat(as(key, "/reports/base")).contains("<main").doesNotContain(canary);
  }

  private static String as(String key, String address) {
    return given()
        .header("Authorization", "Bearer " + key)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  /** Read as Latin letters, so that bytes of any kind of file can be compared. */
  private static boolean holds(Path file, String text) {
    try {
      String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
      return bytes.contains(new String(text.getBytes(UTF_8), ISO_8859_1));
    } catch (IOException gone) {
      return false;
    }
  }
}
