package kb.page.base;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.answer.MadeUp;
import kb.page.BrowserTest;
import kb.web.Keys;
import kb.web.Scope;
import kb.web.SignIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the base lacks and how it serves the desk: the page, and the same as JSON and CSV. */
@QuarkusTest
class BaseReportPageTest extends BrowserTest {

  @Inject Keys keys;

  private final String mark = MadeUp.word("вектор");
  private String key = "";

  @BeforeEach
  void ask() {
    key = keys.add("власниця-" + UUID.randomUUID(), List.of(Scope.ADMIN));
    put("Оля", "Чи буде у вас " + mark + "?");
    put("Петро", "Коли буде " + mark + "?");
    String linked = put("Ганна", "Як увімкнути чайові для майстра?");
    caller()
        .body(Map.of("source", "suggested", "rank", 1))
        .put("/api/tickets/" + linked + "/links/chaiovi")
        .then()
        .statusCode(201);
  }

  @Test
  void gapsComeAsJsonAndAsATableAndCanBeGivenToSomebody() {
    String ticket =
        caller()
            .get("/api/reports/gaps")
            .then()
            .statusCode(200)
            .body("gaps.find { it.words.contains('" + mark + "') }.people", equalTo(2))
            .extract()
            .path("gaps.find { it.words.contains('" + mark + "') }.tickets[1]");
    caller()
        .body(Map.of("owner", "olia@barvinok.example"))
        .put("/api/reports/gaps/" + ticket + "/owner")
        .then()
        .statusCode(204);
    caller()
        .accept("text/csv")
        .get("/api/reports/gaps")
        .then()
        .statusCode(200)
        .body(startsWith("gap,words,example,tickets,people,"))
        .body(containsString("olia@barvinok.example"));
    caller()
        .body(Map.of("owner", "ніхто"))
        .put("/api/reports/gaps/нема/owner")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/ticket-unknown"));
  }

  @Test
  void linksSayHowWellTheSearchDid() {
    caller()
        .get("/api/reports/links")
        .then()
        .statusCode(200)
        .body("search.find { it.lang == 'uk' }.first.visits >= 1", equalTo(true));
    caller().get("/api/reports/duplicates").then().statusCode(200);
  }

  @Test
  void aGapIsQuotedAndItsTicketOpenedInTheReadersLanguage() {
    String page =
        owner(signIns.issue(key).orElseThrow())
            .header("Accept-Language", "uk")
            .get("/reports/base?lang=en")
            .asString();
    assertThat(page)
        .containsPattern("<p>“[^”]+”</p>")
        .containsPattern("href=\"/desk\\?ticket=[^\"?]+&amp;lang=en\"");
  }

  @Test
  void whatAgentsFlaggedStandsOnTheOwnersPageUntilItIsMended() {
    String reason = "Кнопка тепер інша " + mark;
    String flag =
        caller().body(Map.of("reason", reason)).post("/api/articles/uk/chaiovi/flags").path("id");
    String cookie = signIns.issue(key).orElseThrow();
    String page = owner(cookie).get("/reports/base?lang=uk").asString();
    assertThat(page).contains(reason).contains("власниця-").contains(flag);
    String csrf = page.replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");

    owner(cookie).formParam("flag", flag).post("/reports/base/flags").then().statusCode(403);
    owner(cookie)
        .redirects()
        .follow(false)
        .formParam("csrf", csrf)
        .formParam("flag", flag)
        .post("/reports/base/flags")
        .then()
        .statusCode(303);

    assertThat(owner(cookie).get("/reports/base").asString()).doesNotContain(reason);
  }

  @Test
  void anAgentTakesAChangeAwayAsAPatch() {
    String cookie = signIns.issue(key).orElseThrow();
    String address = "/desk/articles/uk/chaiovi/change";
    String page = owner(cookie).get(address + "?lang=uk").asString();
    assertThat(page).contains("title:").contains("Завантажити патч");
    String csrf = page.replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    String source = caller().get("/api/articles/uk/chaiovi/source").asString();

    owner(cookie)
        .formParam("csrf", csrf)
        .formParam("markdown", source.replace("\n", "\r\n") + "Новий рядок.\r\n")
        .post(address)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("article.patch"))
        .body(containsString("\n+Новий рядок.\n"));
    owner(cookie)
        .formParam("csrf", csrf)
        .formParam("markdown", source.replace("\n", "\r\n"))
        .post(address + "?lang=uk")
        .then()
        .statusCode(200)
        .body(containsString("Поки що нічого не відрізняється"));
    owner(cookie).formParam("markdown", source).post(address).then().statusCode(403);
  }

  @Test
  void onlyWhoMayReadReportsSeesThePage() {
    given().get("/reports/base").then().statusCode(401);
    given().get("/api/reports/gaps").then().statusCode(401);
  }

  @Test
  void thePageIsReadableByEverybodyOnEveryScreen() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = scheme == ColorScheme.LIGHT ? 390 : 1280;
      Page page =
          openWithKey(
              key,
              "/reports/base",
              new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
      assertThat(page.locator(".gaps .theme").allTextContents())
          .anySatisfy(words -> assertThat(words).contains(mark));
      assertThat(page.locator(".gaps").first().textContent()).contains("2 звернення від 2 людей");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screenshots/base-" + width + ".png")));
    }
  }

  private String put(String person, String text) {
    String ticket = "Т-" + UUID.randomUUID();
    caller()
        .body(
            Map.of("channel", "email", "customer", person + mark, "body", text, "status", "solved"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    return ticket;
  }

  private static RequestSpecification owner(String cookie) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
        .cookie(SignIns.COOKIE, cookie);
  }

  private RequestSpecification caller() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
