package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job, from a person's first words to the owner's number: the real server, index, base.
 */
@QuarkusTest
class StoryTest {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  @TestHTTPResource("/")
  URI server;

  @Inject Keys keys;
  @Inject Indexer indexer;

  private String key = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void whoFindsTheAnswerWhileWritingIsOneConfirmedDeflection() {
    int before = confirmed();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(
                            List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setLocale("uk-UA"));

      page.navigate(server + "request");
      page.getByLabel("Що сталося?").click();
      page.keyboard().type("не можу зайти, поміняв телефон, пише помилка входу");
      var suggestion = page.getByText("Вхід після зміни номера телефону");
      assertThat(suggestion).isVisible(SOON);
      suggestion.click();
      var solved =
          page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Це вирішило моє питання"));
      assertThat(solved).isVisible(SOON);
      page.waitForResponse(
          response -> response.url().endsWith("/api/events") && response.status() == 202,
          solved::click);

      page.navigate(server + "reports");
      page.locator("input[name=key]").fill(key);
      page.keyboard().press("Enter");
      assertThat(page.locator(".reports .three")).isVisible(SOON);
      assertThat(page.locator(".reports .three")).containsText(String.valueOf(before + 1));
    }
    assertThat(confirmed()).isEqualTo(before + 1);
  }

  private int confirmed() {
    return given()
        .header("Authorization", "Bearer " + key)
        .get("/api/reports/deflection")
        .then()
        .statusCode(200)
        .extract()
        .path("confirmed.visits");
  }
}
