package kb.page.widget;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What somebody typed and deleted is nowhere: real browser, server, ledger and index. */
@QuarkusTest
class WidgetCanaryTest extends WidgetTest {

  private static final String CANARY = "зозулястокрилець";

  @TestHTTPResource("/request")
  URI form;

  private final Path data = ConfigProvider.getConfig().getValue("kb.data.dir", Path.class);

  @Test
  void whatWasTypedAndDeletedIsInNoFileAndNoMetric() throws IOException {
    Page page = open();
    page.navigate(form.toString());
    page.locator("kb-suggest [part=privacy] button").waitFor();
    page.evaluate("() => { window.answers = 0; addEventListener('kb-suggest', () => answers++) }");
    page.locator("#body").click();
    page.keyboard().type("Не можу зайти, " + CANARY + ", пише помилка входу.");
    page.waitForFunction("() => answers > 0");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().press("Delete");
    page.navigate(form.resolve("/").toString());

    assertThat(filesWith(CANARY)).isEmpty();
    assertThat(RestAssured.get("/metrics").asString()).contains("http_").doesNotContain(CANARY);
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
