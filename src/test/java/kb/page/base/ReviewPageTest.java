package kb.page.base;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static kb.answer.link.Origin.PASTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.answer.link.Link;
import kb.answer.link.Links;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.review.Candidate;
import kb.answer.review.ReviewQueue;
import kb.answer.review.ReviewWeek;
import kb.page.Chromium;
import kb.page.Words;
import kb.web.Keys;
import kb.web.Scope;
import kb.web.SignIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second person judges linked answers, with the keyboard, and takes one back. */
@QuarkusTest
class ReviewPageTest {

  @TestHTTPResource("/")
  URI server;

  @Inject Keys keys;
  @Inject SignIns signIns;
  @Inject ReviewQueue queue;
  @Inject Links links;
  @Inject Clock clock;

  private final String agent = "агентка-" + UUID.randomUUID();
  private final String owner = "власник-" + UUID.randomUUID();
  private String agentKey = "";
  private String ownerKey = "";
  private LocalDate today;

  @BeforeEach
  void link() {
    agentKey = keys.add(agent, List.of(Scope.ADMIN));
    ownerKey = keys.add(owner, List.of(Scope.REPORTS));
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Kyiv"));
    for (int i = 0; i < 3; i++) {
      String ticket = report("Як увімкнути чайові для майстра? Мій номер +380671234567");
      as(agentKey).put("/api/tickets/" + ticket + "/links/chaiovi").then().statusCode(201);
    }
  }

  private String report(String body) {
    String ticket = "Т-" + UUID.randomUUID();
    as(agentKey)
        .body(Map.of("channel", "email", "status", "open", "customer", "Ганна", "body", body))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    return ticket;
  }

  @Test
  void aKeyJudgesAndAnotherTakesBack() {
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
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + ownerKey)));
        page.navigate(server.resolve("/reports/review?lang=uk&week=" + today).toString());
        int open = queue.week(today, owner).open().size();
        assertThat(page.locator(".review blockquote").first()).isVisible();
        assertThat(page.locator("main")).not().containsText("380671234567");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/review-" + width + ".png")));

        page.keyboard().press("1");
        assertThat(page.locator(".notice.good")).containsText("Записано");
        assertThat(queue.week(today, owner).open()).hasSize(open - 1);
        page.keyboard().press("u");
        assertThat(page.locator(".notice.good")).hasCount(0);
        assertThat(queue.week(today, owner).open()).hasSize(open);
      }
    }
  }

  @Test
  void whatWasJudgedStandsInTheReportByLanguage() {
    judge(
        queue.week(today, owner).open().stream()
            .filter(open -> open.article().filter(it -> it.key().lang().equals("uk")).isPresent())
            .findFirst()
            .orElseThrow()
            .link()
            .id());
    as(ownerKey)
        .get("/api/reports/accuracy")
        .then()
        .statusCode(200)
        .body("languages.find { it.lang == 'uk' }.answers", greaterThanOrEqualTo(1))
        .body("total.accuracy.visits", greaterThanOrEqualTo(1));
    as(ownerKey)
        .accept("text/csv")
        .get("/api/reports/accuracy")
        .then()
        .body(startsWith("lang,answers,partly,not,unknown,accuracy,low,high"))
        .body(containsString("\"uk\","));
  }

  @Test
  void aPageOfAnotherSiteIsOpenedAndJudgedApart() {
    String page = "https://bank.example/" + UUID.randomUUID();
    Target outside = new Target.Outside(URI.create(page), "Термінал: підключення");
    Link link =
        links
            .link(report("Як підключити термінал?"), outside, Relation.ANSWERS, PASTED, 0, agent)
            .link();

    Candidate candidate =
        queue.week(today, owner).open().stream()
            .filter(open -> open.link().id().equals(link.id()))
            .findFirst()
            .orElseThrow();
    ReviewWeek week = new ReviewWeek(today, 1, 0, 0, List.of(candidate));
    assertThat(ReviewView.of(week, queue::passage, Words.UK).next())
        .get()
        .returns("bank.example", ReviewView.Question::host)
        .returns(page, ReviewView.Question::address)
        .returns("", ReviewView.Question::passage);

    int before = outsideAnswers();
    judge(link.id());
    assertThat(outsideAnswers()).isEqualTo(before + 1);
  }

  private void judge(String link) {
    as(ownerKey)
        .contentType(ContentType.URLENC)
        .formParam("monday", today.toString())
        .formParam("link", link)
        .formParam("judgement", "answers")
        .redirects()
        .follow(false)
        .post("/reports/review")
        .then()
        .statusCode(303);
  }

  private int outsideAnswers() {
    return as(ownerKey).get("/api/reports/accuracy").path("outside.answers");
  }

  @Test
  void nobodyIsAskedOfTheirOwnLinks() {
    assertThat(queue.week(today, agent).open())
        .noneMatch(candidate -> candidate.link().agent().equals(agent));
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    given()
        .cookie(SignIns.COOKIE, signIns.issue(ownerKey).orElseThrow())
        .formParam("monday", today.toString())
        .formParam("judgement", "not")
        .post("/reports/review")
        .then()
        .statusCode(403)
        .body(containsString("csrf-token-missing"));
  }

  @Test
  void aDayThatIsNoneIsNamed() {
    as(ownerKey)
        .accept(ContentType.JSON)
        .get("/reports/review?week=учора")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("week"));
  }

  @Test
  void aJudgementThatIsNoneIsNamed() {
    as(ownerKey)
        .contentType(ContentType.URLENC)
        .accept(ContentType.JSON)
        .formParam("judgement", "чудово")
        .post("/reports/review")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("judgement"))
        .body("errors[0].detail", containsString("answers, partly, not or unknown"));
  }

  @Test
  void onlyAgentsAndOwnersSeeThePage() {
    given().get("/reports/review").then().statusCode(401).body(containsString("name=\"key\""));
    given().post("/reports/review").then().statusCode(401);
  }

  private static io.restassured.specification.RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
