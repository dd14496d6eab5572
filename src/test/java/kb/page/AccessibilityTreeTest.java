package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the browser hands to a screen reader at the steps of docs/accessibility.md: the names, roles
 * and states of {@code src/test/resources/accessibility}. No screen reader runs here.
 */
@QuarkusTest
class AccessibilityTreeTest extends BrowserTest {

  private static final Path TREES = Path.of("src/test/resources/accessibility");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uk | Поміняв телефон і не можу зайти, пише помилка входу.",
        "en | I changed my phone number and cannot sign in, it says login error."
      })
  void theRequestFormIsToldStepByStep(String lang, String draft) throws IOException {
    Page page = open("/request", in(lang));
    Locator said = page.locator("kb-suggest").getByRole(AriaRole.STATUS);
    Locator body = page.locator("#body");
    assertThat(said.first()).hasText("");

    body.pressSequentially(draft);
    assertThat(page.locator("kb-suggest [part=title]").first()).isVisible();
    assertThat(said.first()).not().hasText("");
    matches(page.locator("form.request"), "suggested-" + lang);

    page.locator("kb-suggest [part=title]").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("kb-suggest [part=solved]")).isVisible();
    matches(page.locator("kb-suggest"), "opened-" + lang);

    page.keyboard().press("Escape");
    assertThat(body).isFocused();
    assertThat(body).hasValue(draft);

    page.locator("kb-suggest [part=solved]").focus();
    page.keyboard().press("Enter");
    assertThat(button(page, lang.equals("uk") ? "Скасувати" : "Undo")).isFocused();
    assertThat(said.first()).containsText(Pattern.compile("Чернетку збережено|draft is kept"));
  }

  @ParameterizedTest
  @CsvSource({"uk", "en"})
  void aFormThatCameBackNamesEachFaultAtItsField(String lang) throws IOException {
    Page page = open("/request", in(lang).setJavaScriptEnabled(false));
    page.locator("#contact").evaluate("field => field.form.noValidate = true");
    page.locator("form.request button").click();

    matches(page.locator("main"), "faults-" + lang);
    assertThat(page.locator("#body"))
        .hasAccessibleDescription(Pattern.compile("Напишіть, що сталося|Tell us what happened"));
    assertThat(page.locator("#contact"))
        .hasAccessibleDescription(Pattern.compile("Напишіть, куди|Tell us where"));
  }

  @ParameterizedTest
  @CsvSource({"uk", "en"})
  void anArticleHasItsLandmarksAndHeadings(String lang) throws IOException {
    Page page = open("/articles/" + lang + "/vhid-pislia-zminy-telefonu", in(lang));
    matches(page.locator("body"), "article-" + lang);
  }

  private static Browser.NewContextOptions in(String lang) {
    return new Browser.NewContextOptions().setLocale(lang.equals("uk") ? "uk-UA" : "en-GB");
  }

  private static void matches(Locator part, String tree) throws IOException {
    assertThat(part).matchesAriaSnapshot(Files.readString(TREES.resolve(tree + ".yml")));
  }
}
