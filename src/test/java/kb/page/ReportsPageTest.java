package kb.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kb.report.ReportCalendar;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's page with a simulated quarter in it, in a real browser. */
@QuarkusTest
@TestProfile(DemoQuarterProfile.class)
class ReportsPageTest extends BrowserTest {

  private static final int PLOTS = 6;

  @Inject Keys keys;
  @Inject ReportCalendar calendar;

  private String key = "";

  @BeforeEach
  void signUp() {
    key = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));
  }

  @ParameterizedTest
  @CsvSource({"uk, 1280, LIGHT", "uk, 390, LIGHT", "en, 1280, DARK", "en, 390, DARK"})
  void everyPlotIsDrawnAndNothingIsInAnybodysWay(String lang, int width, ColorScheme scheme) {
    Page page =
        openWithKey(
            key,
            address("&lang=" + lang),
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));

    assertThat(complaints).isEmpty();
    assertThat(page.locator("figure.plot canvas").count()).isEqualTo(PLOTS);
    assertThat(page.locator("figure.plot .now").first().textContent()).contains("%", "…");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(complaints).isEmpty();
    photograph(page, lang + "-" + width + "-" + scheme);
  }

  @Test
  void thePageSaysThatItIsADemoAndWhatTheApiSays() {
    JsonPath api = api("deflection");

    Page page = reports("&lang=en&low=90&likely=150&high=220", true);

    assertThat(page.locator(".demo").textContent()).contains("Demo data");
    assertThat(figure(page, "confirmed")).isEqualTo(count(api.getDouble("confirmed.visits")));
    assertThat(figure(page, "presumed")).isEqualTo(count(api.getDouble("presumed.visits")));
    assertThat(figure(page, "causal"))
        .isEqualTo(
            count(api.getDouble("causal.windows.find { it.days == 7 }.estimate.tickets_avoided")));
    assertThat(page.locator("#money").textContent())
        .contains("about UAH", "capacity freed, not cash");
    assertThat(page.locator("section[aria-labelledby=revisions] tbody tr").count())
        .isEqualTo(api("revisions").getList("revisions").size())
        .isPositive();
    assertThat(page.locator("section[aria-labelledby=tips] tbody tr").count())
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void theTableBehindAPlotSaysWhatTheApiSays() {
    List<Integer> visits = api("trend").getList("periods.outcomes.visits");

    Page page = reports("&lang=en", false);

    List<String> newestFirst =
        page.locator("section[aria-labelledby=outcomes] figure tbody tr td:nth-child(2)")
            .allTextContents();
    assertThat(newestFirst.reversed())
        .containsExactlyElementsOf(visits.stream().map(each -> count((double) each)).toList());
  }

  @Test
  void withoutJavaScriptTheFormNarrowsThePage() {
    Page page = reports("", false);
    String all = figure(page, "confirmed");

    page.locator("select[name=channel]").selectOption("telegram");
    page.locator(".ask button").click();

    assertThat(page.url()).contains("channel=telegram");
    assertThat(figure(page, "confirmed")).isNotEqualTo(all);
    assertThat(page.locator("section[aria-labelledby=groups] tbody").first().locator("tr").count())
        .isEqualTo(1);
    assertThat(page.locator("a[href*='format=csv'][href*='channel=telegram']").count())
        .isPositive();
  }

  @Test
  void aRangeThatIsNoneIsSaidAndTheUsualIsShown() {
    Page page =
        openWithKey(
            key, "/reports?from=2026-13-45&low=5&likely=3&high=1", new Browser.NewContextOptions());

    assertThat(page.locator("[role=alert]").textContent()).contains("2026-13-45");
    assertThat(page.locator("#confirmed .figure").count()).isEqualTo(1);
  }

  private Page reports(String more, boolean scripts) {
    return openWithKey(
        key, address(more), new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
  }

  private String address(String more) {
    LocalDate today = calendar.today();
    return "/reports?from=" + today.minusDays(90) + "&to=" + today + more;
  }

  private JsonPath api(String report) {
    LocalDate today = calendar.today();
    return given()
        .auth()
        .oauth2(key)
        .get("/api/reports/" + report + "?from=" + today.minusDays(90) + "&to=" + today)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String figure(Page page, String id) {
    return page.locator("#" + id + " .figure").textContent().strip();
  }

  private static String count(double number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(Math.round(number));
  }

  /** Pictures to look at, where somebody asks for them. */
  private static void photograph(Page page, String name) {
    String folder = System.getenv("KB_SCREENS");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, "reports-" + name + ".png"))
              .setFullPage(true));
    }
  }
}
