package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes the pictures of README and docs: {@code ./kb screenshots}. Not among the tests of every
 * build, by its name.
 */
@QuarkusTest
class Screenshots extends BrowserTest {

  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  /** How a page is looked at, and what is written on it. */
  enum Look {
    DESK_UK("uk", 1280, 800, ColorScheme.LIGHT),
    PHONE_UK("uk", 390, 844, ColorScheme.DARK),
    DESK_EN("en", 1280, 800, ColorScheme.DARK),
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

    /** What no article answers, and an agent could not answer either. */
    String vague() {
      return lang.equals("uk")
          ? "Каса не працює, видає помилку, прикріпив скрін."
          : "The till does not work, it shows an error, see the screenshot attached.";
    }

    /** No two keys have one name. */
    String agent() {
      String name = lang.equals("uk") ? "Олена" : "Olena";
      return isPhone() ? name + "-2" : name;
    }

    String missing() {
      return lang.equals("uk") ? "/zminyty-nomer-telefonu" : "/change-phone-number?lang=en";
    }

    String search() {
      return lang.equals("uk") ? "не можу зайти" : "cannot sign in";
    }

    String nonsense() {
      return lang.equals("uk") ? "акваріумні рибки" : "aquarium fish";
    }

    String tag() {
      return lang.equals("uk") ? "каса" : "cash desk";
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

  private static final Path FOLDER =
      Path.of(System.getProperty("kb.screenshots", "target/pictures"));

  @Inject Keys keys;

  static Stream<Look> looks() {
    return Stream.of(Look.values());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void ofEveryPage(Look look) throws IOException {
    Files.createDirectories(FOLDER);
    Page page = open("/", options(look));
    shoot(page, look, "home");
    typed(page, look);
    take(page, "/search?q=" + look.search(), look, "search");
    take(page, "/search?q=" + Reader.encode(look.nonsense()), look, "search-nothing");
    take(page, "/search?q=&tag=" + Reader.encode(look.tag()), look, "topic");
    take(page, "/articles/" + look.lang + "/" + ARTICLE, look, "article");
    take(page, look.missing(), look, "missing");
    request(page, look);
    take(page, "/desk", look, "sign-in");
    take(page, "/elements", look, "elements");
    take(page, "/design", look, "design");
    staff(look);
    assertThat(FOLDER.resolve(look.file("desk"))).isNotEmptyFile();
  }

  private static Browser.NewContextOptions options(Look look) {
    return new Browser.NewContextOptions()
        .setLocale(look.lang.equals("uk") ? "uk-UA" : "en-GB")
        .setViewportSize(look.width, look.height)
        .setColorScheme(look.scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private void take(Page page, String path, Look look, String what) {
    page.navigate(server.resolve(path.replace(" ", "%20")).toString());
    shoot(page, look, what);
  }

  private static void typed(Page page, Look look) {
    page.getByRole(AriaRole.COMBOBOX).pressSequentially(look.search());
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    shoot(page, look, "search-box");
  }

  private void request(Page page, Look look) {
    page.navigate(server.resolve("/request").toString());
    page.locator("#body").pressSequentially(look.draft());
    Locator list = page.locator("kb-suggest [part~=title]").first();
    if (look.isPhone()) {
      Locator chip = page.locator("kb-suggest .chip").first();
      assertThat(chip).isVisible();
      shoot(page, look, "request");
      chip.click();
      assertThat(list).isVisible();
      shoot(page, look, "suggestions");
    } else {
      assertThat(list).isVisible();
      shoot(page, look, "request");
    }
    page.locator("kb-suggest [part~=tips] li").first().waitFor();
    list.click();
    assertThat(page.locator("kb-suggest").getByText(Pattern.compile("вирішило|solved")).first())
        .isVisible();
    page.evaluate("scrollTo(0, innerWidth < 640 ? 0 : 280)");
    shoot(page, look, "preview");
    page.reload();
    page.locator("#body").pressSequentially(look.vague());
    page.locator("kb-suggest [part~=tips]").waitFor();
    page.locator("kb-suggest").evaluate("element => element.scrollIntoView({ block: 'center' })");
    shoot(page, look, "coach");
  }

  /** What owners and agents see, who have signed in. */
  private void staff(Look look) {
    String key = keys.add(look.agent(), List.of(Scope.REPORTS, Scope.AGENT, Scope.TICKETS));
    Page page = openWithKey(key, "/reports", options(look));
    shoot(page, look, "reports");
    page.locator("section[aria-labelledby=outcomes]").scrollIntoViewIfNeeded();
    page.locator("section[aria-labelledby=outcomes]")
        .evaluate("section => section.scrollIntoView({ block: 'start' })");
    shoot(page, look, "reports-outcomes");
    String ticket = tickets(key, look);
    take(page, "/reports/base", look, "reports-base");
    take(page, "/desk", look, "desk-tickets");
    page.navigate(server.resolve("/desk?ticket=" + Reader.encode(ticket)).toString());
    if (look.isPhone()) {
      page.locator(".desk-hit").first().evaluate("hit => hit.scrollIntoView({ block: 'center' })");
    } else {
      page.locator("#insert-text").waitFor();
    }
    shoot(page, look, "desk");
  }

  /** Tickets as a help desk reports them: {@code src/test/resources/pictures/tickets.tsv}. */
  private String tickets(String key, Look look) {
    String last = "";
    for (String line : lines()) {
      String[] field = line.split("\t", -1);
      if (field[0].equals(look.lang)) {
        last = field[1];
        report(key, field);
      }
    }
    return last;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/pictures/tickets.tsv")).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(String key, String[] field) {
    RequestSpecification desk =
        given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    String id = field[1];
    Object visit =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("body", field[5]))
            .post("/api/suggestions")
            .path("visit");
    desk.body(
            Map.of(
                "channel",
                field[2],
                "customer",
                field[3],
                "subject",
                field[4],
                "body",
                field[5],
                "visit",
                visit,
                "status",
                "open"))
        .put("/api/tickets/" + id);
    if (!field[6].isEmpty()) {
      given()
          .header("Authorization", "Bearer " + key)
          .contentType(ContentType.JSON)
          .put("/api/tickets/" + id + "/links/" + field[6]);
    }
  }

  private static void shoot(Page page, Look look, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(look.file(what)))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
