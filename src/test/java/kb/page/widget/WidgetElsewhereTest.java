package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two real servers: a shop's page takes the widget from ours, which knows some shops and not
 * others.
 */
@QuarkusTest
@TestProfile(WidgetElsewhereTest.OneShop.class)
class WidgetElsewhereTest extends WidgetTest {

  private static final String PORT = "kb.test.shop.port";
  private static final String TITLE = "Вхід після зміни номера телефону";

  /** Our server lets in the pages of one shop. */
  public static final class OneShop implements QuarkusTestProfile {

    /** Known before either server starts: the origin of the shop holds it. */
    static int port() {
      if (System.getProperty(PORT) == null) {
        try (ServerSocket free = new ServerSocket(0)) {
          System.setProperty(PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Integer.parseInt(System.getProperty(PORT));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kb.web.origins", "http://shop.localhost:" + port());
    }
  }

  @TestHTTPResource("/")
  URI ours;

  @Inject Indexer indexer;

  private FakeServer shop;

  @BeforeEach
  void openShop() throws InterruptedException {
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
    shop =
        new FakeServer(OneShop.port())
            .withPolicy("")
            .withAttributes("privacy=\"typing\"")
            .withScript(ours + "widget/kb-suggest.js");
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  private Page pageOf(String host) {
    Page page = open();
    page.navigate("http://" + host + ".localhost:" + OneShop.port() + "/");
    return page;
  }

  @Test
  void aShopThatIsKnownGetsSuggestionsTipsAndArticles() throws InterruptedException {
    Page page = pageOf("shop");
    write(page, "Не можу зайти, поміняв телефон, пише помилка входу.");
    button(page, TITLE).click();
    assertThat(button(page, "Це вирішило моє питання")).isVisible();
    assertThat(page.locator("kb-suggest [part=tips] li").first()).isVisible();
    button(page, "Надіслати").click();

    assertThat(next(shop.forms)).contains("kb_visit=", "kb_tried=opened");
    assertThat(shop.drafts).isEmpty();
  }

  @Test
  void aSiteThatIsNotKnownGetsNothingAndItsFormIsSentAsItStands() throws InterruptedException {
    Page page = pageOf("stranger");
    write(page, "Не можу зайти, поміняв телефон.");
    Object reached =
        page.evaluate(
            """
            async address => {
              const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"body":"не можу зайти"}' };
              return fetch(address, call).then(answer => answer.status, () => 'refused');
            }\
            """,
            ours + "api/suggestions");
    assertThat(reached).isEqualTo("refused");
    assertThat(page.evaluate("() => String(customElements.get('kb-suggest'))"))
        .isEqualTo("undefined");
    button(page, "Надіслати").click();

    assertThat(next(shop.forms)).contains("body=%D0%9D%D0%B5").doesNotContain("kb_");
  }
}
