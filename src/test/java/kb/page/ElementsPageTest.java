package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import kb.search.Indexer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live examples of the page of elements, on the real server and index. */
@QuarkusTest
class ElementsPageTest {

  private static Chromium chromium;

  @TestHTTPResource("/")
  URI server;

  @Inject Indexer indexer;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void searchable() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  private Page open() {
    Page page =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("uk-UA")
                    .setPermissions(List.of("clipboard-read", "clipboard-write")))
            .newPage();
    page.onPageError(complaints::add);
    page.navigate(server.resolve("/elements").toString());
    return page;
  }

  @Test
  void theSearchBoxFindsAndOpensAnArticle() {
    Page page = open();
    page.getByRole(AriaRole.COMBOBOX).first().pressSequentially("забула пароль");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/articles/uk/.*"));
  }

  @Test
  void theChatAnswersInPlaceAndThePageHearsOfIt() {
    Page page = open();
    button(page, "kb-chat.show()").click();
    page.keyboard().type("Поміняла телефон і не можу зайти");
    page.keyboard().press("Enter");
    page.locator("kb-chat [part=title]").first().click();
    button(page, "Це вирішило моє питання").click();

    assertThat(page.getByRole(AriaRole.LOG)).containsText("Раді, що допомогло!");
    assertThat(page.locator("[data-events=kb-chat]")).containsText("kb-solved {\"article\":");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theRequestOfAChatArrivesAtTheFormWithItsText() {
    Page page = open();
    button(page, "Питання?").click();
    page.keyboard().type("Каса не друкує чек");
    button(page, "Написати людині").click();
    page.getByLabel("Телефон або пошта").fill("olena@barvinok.example");
    Page request = page.waitForPopup(() -> page.locator("kb-chat [part=send]").click());

    assertThat(request).hasURL(Pattern.compile(".*/request/.+"));
    assertThat(page.getByRole(AriaRole.LOG)).containsText("новій вкладці");
  }

  @Test
  void markupIsCopied() {
    Page page = open();
    button(page, "Скопіювати").first().click();

    assertThat(button(page, "Скопійовано")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("<kb-suggest for=\"text\"></kb-suggest>");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
