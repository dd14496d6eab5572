package kb.page.base;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.page.Chromium;
import kb.page.DemoQuarterProfile;
import kb.report.ReportCalendar;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newcomer who looks at the demo sees every list of the state of the base filled. */
@QuarkusTest
@TestProfile(DemoQuarterProfile.class)
class DemoBaseReportTest {

  @TestHTTPResource("/")
  URI server;

  @Inject Keys keys;
  @Inject Indexer indexer;
  @Inject ReportCalendar calendar;

  private String key = "";
  private String days = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("власниця-" + UUID.randomUUID(), List.of(Scope.REPORTS));
    LocalDate today = calendar.today();
    days = "from=" + today.minusDays(90) + "&to=" + today;
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rejected",
        "missed",
        "outranked",
        "stale",
        "unseen",
        "translations",
        "restricted"
      })
  void everyListOfArticlesIsFilled(String name) {
    assertThat(report(name).getList("articles")).as(name).isNotEmpty();
  }

  @Test
  void gapsLinksAndReviewsAreThereToo() {
    assertThat(report("gaps").getList("gaps.findAll { !it.closed }")).isNotEmpty();
    assertThat(report("outside").getList("pages")).isNotEmpty();
    assertThat(report("links").getList("search")).hasSize(2);
    assertThat(report("accuracy").getInt("total.accuracy.of")).isGreaterThan(30);
  }

  @Test
  void whatToDoThisWeekStandsFirstAndNothingOverflows() {
    try (Chromium chromium = new Chromium()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        int width = scheme == ColorScheme.LIGHT ? 390 : 1280;
        Page page =
            chromium
                .browser()
                .newPage(
                    new Browser.NewPageOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + key)));
        page.navigate(server.resolve("/reports/base?lang=uk&" + days).toString());

        assertThat(page.locator(".reports h2").first().textContent()).isEqualTo("Цього тижня");
        assertThat(page.locator(".todo li").count()).isBetween(4, 6);
        assertThat(page.locator(".todo li").first().textContent()).contains("Напишіть статтю");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/demo-base-" + width + ".png")));
      }
    }
  }

  private JsonPath report(String name) {
    return given()
        .header("Authorization", "Bearer " + key)
        .get("/api/reports/" + name + "?" + days)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
