package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes the pictures of README and docs: {@code ./kb screenshots}. Not among the tests of every
 * build, by its name.
 */
@QuarkusTest
class Screenshots {

  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  /** How a page is looked at, and what is written on it. */
  enum Look {
    DESK_UK("uk", 1280, 800, ColorScheme.LIGHT),
    DESK_EN("en", 1280, 800, ColorScheme.DARK),
    PHONE_UK("uk", 390, 844, ColorScheme.DARK),
    PHONE_EN("en", 390, 844, ColorScheme.LIGHT);

    final String lang;
    final int width;
    final int height;
    final ColorScheme scheme;

    Look(String lang, int width, int height, ColorScheme scheme) {
      this.lang = lang;
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }

    boolean isPhone() {
      return width < 640;
    }

    String draft() {
      return lang.equals("uk")
          ? "Поміняв телефон і не можу зайти, пише помилка входу."
          : "I changed my phone number and cannot sign in, it says login error.";
    }

    String search() {
      return lang.equals("uk") ? "не можу зайти" : "cannot sign in";
    }

    String file(String what) {
      return what
          + "-"
          + lang
          + (isPhone() ? "-phone" : "-desk")
          + (scheme == ColorScheme.DARK ? "-dark" : "")
          + ".png";
    }
  }

  private static Chromium chromium;
  private static final Path FOLDER =
      Path.of(System.getProperty("kb.screenshots", "target/pictures"));

  @TestHTTPResource("/")
  URI server;

  @Inject Indexer indexer;
  @Inject Keys keys;

  @BeforeAll
  static void startBrowser() throws IOException {
    Files.createDirectories(FOLDER);
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

  static Stream<Look> looks() {
    return Stream.of(Look.values());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void ofEveryPage(Look look) {
    Page page =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(look.lang.equals("uk") ? "uk-UA" : "en-GB")
                    .setViewportSize(look.width, look.height)
                    .setColorScheme(look.scheme)
                    .setReducedMotion(ReducedMotion.REDUCE))
            .newPage();
    take(page, "/", look, "home");
    page.getByRole(AriaRole.COMBOBOX).pressSequentially(look.search());
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    shoot(page, look, "search-box");
    take(page, "/search?q=" + look.search(), look, "search");
    take(page, "/articles/" + look.lang + "/" + ARTICLE, look, "article");
    request(page, look);
    reports(page, look);
    take(page, "/desk", look, "desk");
    take(page, "/design", look, "design");
    assertThat(FOLDER.resolve(look.file("design"))).isNotEmptyFile();
  }

  private void take(Page page, String path, Look look, String what) {
    page.navigate(server.resolve(path.replace(" ", "%20")).toString());
    shoot(page, look, what);
  }

  private void request(Page page, Look look) {
    page.navigate(server.resolve("/request").toString());
    page.locator("#body").pressSequentially(look.draft());
    Locator list = page.locator("kb-suggest [part~=title]").first();
    if (look.isPhone()) {
      Locator chip = page.locator("kb-suggest .chip").first();
      assertThat(chip).isVisible();
      chip.scrollIntoViewIfNeeded();
      shoot(page, look, "request");
      chip.click();
    } else {
      assertThat(list).isVisible();
      shoot(page, look, "request");
    }
    list.click();
    assertThat(page.locator("kb-suggest").getByText(Pattern.compile("вирішило|solved")).first())
        .isVisible();
    list.evaluate("title => title.scrollIntoView({ block: 'start' })");
    shoot(page, look, "preview");
  }

  private void reports(Page page, Look look) {
    page.navigate(server.resolve("/reports").toString());
    page.locator("input[name=key]")
        .fill(
            keys.add(
                "Олена-" + UUID.randomUUID().toString().substring(0, 4),
                List.of(Scope.REPORTS, Scope.AGENT)));
    page.keyboard().press("Enter");
    page.locator(".reports .three").waitFor();
    shoot(page, look, "reports");
  }

  private static void shoot(Page page, Look look, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(look.file(what)))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
