package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The live examples of the page of elements, on the real server and index. */
@QuarkusTest
class ElementsPageTest extends BrowserTest {

  private Page open() {
    return open(
        "/elements",
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
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
  void theBubbleIsAsWideAsItsWordsAndCanBeRead() {
    Locator bubble = open().locator("kb-chat [part~=bubble]");

    assertThat(bubble).isVisible();
    assertThat(bubble.boundingBox().width).isLessThan(250);
    assertThat(bubble.evaluate("it => getComputedStyle(it).color"))
        .isNotEqualTo(bubble.evaluate("it => getComputedStyle(it).backgroundColor"));
  }

  @Test
  void markupIsCopied() {
    Page page = open();
    button(page, "Скопіювати").first().click();

    assertThat(button(page, "Скопійовано")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("<kb-suggest for=\"text\"></kb-suggest>");
  }
}
