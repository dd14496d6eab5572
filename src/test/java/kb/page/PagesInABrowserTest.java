package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as a browser shows it: the real server, index and base. */
@QuarkusTest
class PagesInABrowserTest extends BrowserTest {

  private static final String ARTICLE = "/articles/uk/vhid-pislia-zminy-telefonu";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=каса",
          ARTICLE,
          "/request",
          "/reports",
          "/design",
          "/elements",
          "/немає-такої");

  /** Names what makes a page wider than its screen. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
        .filter(it => it.getBoundingClientRect().right > innerWidth + 1).map(it => it.outerHTML.slice(0, 80)).join('\\n')
      """;

  /** What a page may take over the wire, pictures aside (issue 6). */
  private static final int MOST_BYTES = 60 * 1024;

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of("desk, light, uk", 1280, ColorScheme.LIGHT, ""),
        Arguments.of("desk, dark, en", 1280, ColorScheme.DARK, "en"),
        Arguments.of("phone, light, en", 390, ColorScheme.LIGHT, "en"),
        Arguments.of("narrowest, dark, uk", 320, ColorScheme.DARK, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void everyPagePassesAxeAndFitsTheScreen(String what, int width, ColorScheme scheme, String lang) {
    for (String path : PAGES) {
      String address =
          lang.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
      Page page =
          open(
              address,
              new Browser.NewContextOptions()
                  .setBypassCSP(true) // for axe, which is put into the page
                  .setViewportSize(width, 800)
                  .setColorScheme(scheme));
      var found = new AxeBuilder(page).analyze().getViolations();
      assertThat(found).as(address + " " + found).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(address + " is as wide as the screen")
          .isEqualTo(true);
    }
  }

  @Test
  void lettersTwiceAsLargeStillFitAPhone() {
    List<String> tooWide = new ArrayList<>();
    for (String path : PAGES) {
      Page page = open(path, new Browser.NewContextOptions().setViewportSize(390, 800));
      page.evaluate("document.documentElement.style.fontSize = '200%'");
      tooWide.add((String) page.evaluate(TOO_WIDE));
    }
    assertThat(tooWide).allMatch(String::isEmpty);
  }

  @ParameterizedTest
  @CsvSource({"uk,390", "en,390", "en,412", "uk,900", "en,700"})
  void theFormKeepsThePlaceOfTheWidgetThatLoads(String lang, int width) {
    Page page =
        open("/request?lang=" + lang, new Browser.NewContextOptions().setViewportSize(width, 800));
    page.locator("kb-suggest [part=privacy]").waitFor();

    assertThat(
            page.evaluate(
                """
                () => {
                  const widget = document.querySelector('kb-suggest');
                  return widget.getBoundingClientRect().height <= parseFloat(getComputedStyle(widget).minHeight);
                }\
                """))
        .isEqualTo(true);
  }

  @Test
  void nothingOnAnyPageBreaksItsOwnPolicy() {
    PAGES.forEach(this::open);
    assertThat(complaints).isEmpty();
  }

  @Test
  void noPageTakesMoreThanSixtyKilobytes() {
    for (String path : PAGES) {
      Page page = open(path);
      Number bytes =
          (Number)
              page.evaluate(
                  "[...performance.getEntriesByType('navigation'),"
                      + " ...performance.getEntriesByType('resource')]"
                      + ".filter(one => one.initiatorType !== 'img')"
                      + ".reduce((sum, one) => sum + one.transferSize, 0)");
      assertThat(bytes.intValue()).as(path).isPositive().isLessThan(MOST_BYTES);
    }
  }

  @Test
  void theSearchBoxSuggestsArticlesAndIsLedByTheKeyboard() {
    Page page = open("/");
    var box = page.getByRole(AriaRole.COMBOBOX);
    box.pressSequentially("не можу зайти");
    assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("Вхід після зміни номера телефону");
    assertThat(box).hasAttribute("aria-expanded", "true");

    page.keyboard().press("ArrowDown");
    assertThat(box).hasAttribute("aria-activedescendant", "q-found-0");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    assertThat(box).hasValue("не можу зайти");

    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/search\\?q=.*"));
    assertThat(page.locator(".hits li").first()).containsText("Вхід після зміни номера");
  }

  @Test
  void theSearchBoxOpensTheArticleThatIsChosen() {
    Page page = open("/");
    page.getByRole(AriaRole.COMBOBOX).pressSequentially("забула пароль");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/articles/uk/.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abort", "500", "garbage"})
  void theSearchBoxSearchesWhateverBecomesOfItsSuggestions(String what) {
    Page page = open("/");
    page.route(
        "**/api/search**",
        route -> {
          switch (what) {
            case "abort" -> route.abort();
            case "500" -> route.fulfill(new Route.FulfillOptions().setStatus(500));
            default -> route.fulfill(new Route.FulfillOptions().setBody("<не JSON>"));
          }
        });
    page.getByRole(AriaRole.COMBOBOX).pressSequentially("забула пароль");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/search\\?q=.*"));
    assertThat(page.locator(".hits li").first()).containsText("пароля");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aReaderSaysThatAnArticleHelpedWithoutLeavingIt() {
    Page page = open(ARTICLE);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Так, допомогла")).click();
    assertThat(page.locator("#verdict")).containsText("Раді!");
    assertThat(page.locator("#verdict h2")).isFocused();
    assertThat(page).hasURL(Pattern.compile(".*" + ARTICLE + "$"));
  }

  @Test
  void aReaderSaysThatItDidNotHelpWithoutJavaScript() {
    Page page = open(ARTICLE, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ні, не допомогла"))
        .click();
    assertThat(page.locator("#verdict")).containsText("Опишіть свою ситуацію");
    assertThat(page.locator("#verdict").getByRole(AriaRole.LINK)).isVisible();
  }

  @Test
  void headingsHaveLinksThatCopyTheirAddress() {
    Page page =
        open(
            ARTICLE,
            new Browser.NewContextOptions()
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.locator("#що-робити-працівникові + .anchor").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Посилання скопійовано");
    assertThat((String) page.evaluate("navigator.clipboard.readText().then(decodeURIComponent)"))
        .endsWith(ARTICLE + "#що-робити-працівникові");
  }

  @Test
  void aFileNobodyCanOpenIsToldOfBeforeItTravels() {
    Page page = open("/request");
    page.locator("#files")
        .setInputFiles(new FilePayload("вірус.exe", "application/octet-stream", new byte[] {1}));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("«вірус.exe»");
  }

  @Test
  void aPageIsReadableOnPaperInForcedColoursAndWithoutMotion() {
    Page page = open(ARTICLE);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".prose")).isVisible();
    assertThat(page.locator(".masthead nav")).isHidden();
    assertThat(page.locator("#verdict")).isHidden();
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setMedia(Media.SCREEN)
            .setForcedColors(ForcedColors.ACTIVE)
            .setReducedMotion(ReducedMotion.REDUCE));
    assertThat(
            (String)
                page.evaluate(
                    "getComputedStyle(document.querySelector('#verdict button')).transitionDuration"))
        .isEqualTo("0s");
    assertThat(
            (String)
                page.evaluate(
                    "getComputedStyle(document.querySelector('#verdict button')).borderTopStyle"))
        .isEqualTo("solid");
  }
}
