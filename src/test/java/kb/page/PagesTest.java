package kb.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.ledger.EventLedger;
import kb.search.SearchIndex;
import kb.web.Keys;
import kb.web.Scope;
import kb.web.VisitTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, without JavaScript, as a browser asks for it. */
@QuarkusTest
class PagesTest {

  @Inject SearchIndex index;
  @Inject VisitTokens tokens;
  @Inject EventLedger ledger;
  @Inject Keys keys;
  @Inject PageConfig config;

  @BeforeEach
  @Timeout(30)
  void searchable() {
    while (!index.isReady()) {
      Thread.onSpinWait();
    }
  }

  private static RequestSpecification browser(String language) {
    return given()
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .header("Accept-Language", language)
        .redirects()
        .follow(false);
  }

  @Test
  void theFrontPageSpeaksTheBrowsersLanguage() {
    browser("uk-UA,uk;q=0.9,en;q=0.8")
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .body(containsString("<html lang=\"uk\">"), containsString("Чим допомогти?"))
        .body(containsString("Затримка SMS"), containsString("/articles/uk/"));
    browser("en-GB").get("/").then().body(containsString("How can we help?"));
    browser("de").get("/").then().body(containsString("<html lang=\"en\">"));
    browser("ru").get("/").then().body(containsString("<html lang=\"uk\">"));
  }

  @Test
  void theLanguageOfTheAddressIsCarriedByLinks() {
    browser("uk")
        .get("/?lang=en")
        .then()
        .body(containsString("How can we help?"), containsString("href=\"/request?lang=en\""))
        .body(containsString("name=\"lang\" value=\"en\""));
  }

  @Test
  void searchWorksWithoutJavaScript() {
    browser("uk")
        .queryParam("q", "забула пароль")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("Відновлення пароля"), containsString("<mark>"));
    browser("uk")
        .queryParam("q", "борщ")
        .get("/search")
        .then()
        .body(containsString("Нічого не знайдено"), containsString("/request"));
    browser("uk")
        .queryParam("tag", "каса")
        .get("/search")
        .then()
        .body(containsString("статей"), containsString("Повернення коштів"));
  }

  @Test
  void whatIsSearchedForIsEchoedAsText() {
    browser("uk")
        .queryParam("q", "\"><script>alert('Їжак')</script>")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "11", "4000000000", "друга"})
  void anOddPageNumberIsNoFailureOfOurs(String page) {
    int status =
        browser("uk").queryParam("q", "запис").queryParam("page", page).get("/search").statusCode();
    assertThat(status).isIn(200, 404);
  }

  @Test
  void anArticleHasItsContentsItsTextAndItsOtherLanguage() {
    browser("uk")
        .get("/articles/uk/vhid-pislia-zminy-telefonu")
        .then()
        .statusCode(200)
        .body(containsString("<h1>Вхід після зміни номера телефону</h1>"))
        .body(containsString("href=\"#що-робити-працівникові\""))
        .body(containsString("id=\"що-робити-працівникові\""))
        .body(containsString("href=\"/articles/en/vhid-pislia-zminy-telefonu\""))
        .body(containsString("12.05.2026"));
  }

  @Test
  void anInternalArticleIsNotThere() {
    String internal =
        browser("uk")
            .get("/articles/uk/vnutrishnie-eskalatsiia")
            .then()
            .statusCode(404)
            .extract()
            .asString();
    assertThat(internal).doesNotContain("скалаці");
  }

  @Test
  void aMissingPageSearchesForWhatWasAsked() {
    browser("uk")
        .get("/articles/uk/vidnovlennia-parolia-staryi")
        .then()
        .statusCode(404)
        .body(containsString("Такої сторінки немає"), containsString("Відновлення пароля"));
  }

  @Test
  void everyKindOfProblemIsExplained() {
    for (Words words : List.of(Words.UK, Words.EN)) {
      for (String name : words.texts().keySet()) {
        if (name.startsWith("problem.")) {
          browser(words.lang())
              .get("/problems/" + name.substring("problem.".length()))
              .then()
              .statusCode(200)
              .body(containsString("<h1>"));
        }
      }
    }
    browser("uk").get("/problems/vyhadana").then().statusCode(404);
  }

  @Test
  void aRequestIsKeptWithItsVisitAndItsFile() throws Exception {
    var visit = tokens.start("form");
    String location =
        browser("uk")
            .multiPart("subject", "Каса", "text/plain; charset=utf-8")
            .multiPart(
                "body", "Не закривається зміна, пише «Помилка 403».", "text/plain; charset=utf-8")
            .multiPart("contact", "olena@example.com")
            .multiPart("kb_visit", tokens.issue(visit))
            .multiPart("files", "../../znimok.png", "вміст".getBytes(StandardCharsets.UTF_8))
            .post("/request")
            .then()
            .statusCode(303)
            .header("Location", matchesPattern(".*/request/\\d{6}-[A-Z2-9]{5}"))
            .extract()
            .header("Location");
    String number = location.substring(location.lastIndexOf('/') + 1);

    browser("uk")
        .get("/request/" + number)
        .then()
        .body(containsString(number), containsString("24 годин"), containsString("72 годин"));
    assertThat(ledger.ofVisit(visit.id()))
        .extracting(Event::type)
        .contains(EventType.TICKET_SUBMITTED);
    try (var files = Files.list(config.filesDir().resolve(number))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith("1-")
          .endsWith("znimok.png");
    }
  }

  @Test
  void aRequestWithoutATextComesBackAsItWas() {
    browser("uk")
        .multiPart("subject", "Тема з <b>дужками</b>", "text/plain; charset=utf-8")
        .multiPart("body", "  ")
        .multiPart("contact", "")
        .post("/request")
        .then()
        .statusCode(400)
        .body(containsString("Напишіть, що сталося."), containsString("куди надіслати відповідь"))
        .body(containsString("Тема з &lt;b&gt;"));
  }

  @Test
  void noOtherSiteCanSendTheForm() {
    browser("uk")
        .header("Origin", "https://evil.example")
        .multiPart("body", "Привіт")
        .multiPart("contact", "a@b.c")
        .post("/request")
        .then()
        .statusCode(403);
  }

  @Test
  void figuresAreForOwnersOnly() {
    browser("uk")
        .get("/reports")
        .then()
        .statusCode(401)
        .body(containsString("Вхід для власників"))
        .body(containsString("<code>./kb keys add NAME --scope reports</code>"));
    String key = keys.add("olena-" + System.nanoTime(), List.of(Scope.REPORTS));
    Map<String, String> cookies =
        browser("uk")
            .formParam("key", key)
            .formParam("next", "/reports")
            .post("/sign-in")
            .then()
            .statusCode(303)
            .extract()
            .cookies();
    browser("uk")
        .cookies(cookies)
        .get("/reports")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body(containsString("Скільки звернень не знадобилося"), containsString("Підтверджено"))
        .body(containsString("<a href=\"/reports\" aria-current=\"page\">"))
        .body(containsString("<a href=\"/reports/review\">"), containsString("/sign-in/out"));
    browser("uk").get("/reports?refused=true").then().body(containsString("Такого ключа немає"));
  }

  @Test
  void aTicketThatIsNotHereIsSaidOnTheDesk() {
    String key = keys.add("olia-" + System.nanoTime(), List.of(Scope.AGENT));
    browser("uk")
        .header("Authorization", "Bearer " + key)
        .get("/desk?ticket=нема")
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"))
        .body(containsString("Такого звернення тут немає"), containsString("id=\"desk\""));
    browser("uk").get("/desk?ticket=нема").then().statusCode(401);
  }

  @Test
  void pagesAreSmall() {
    for (String path : Arrays.asList("/", "/request", "/articles/uk/onlain-zapys", "/page.css")) {
      assertThat(browser("uk").get(path).asByteArray().length).as(path).isLessThan(60_000);
    }
  }
}
