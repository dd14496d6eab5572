package kb.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kb.search.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching and browsing in two languages, as readers, search engines and caches see it. */
@QuarkusTest
class HelpCentreTest {

  @Inject SearchIndex index;
  @Inject PublicArticles articles;

  @BeforeEach
  @Timeout(30)
  void searchable() {
    while (!index.isReady()) {
      Thread.onSpinWait();
    }
  }

  private static RequestSpecification browser(String language) {
    return given().header("Accept", "text/html").header("Accept-Language", language);
  }

  /** Lighthouse rejects a canonical address that is another language's (its audit "canonical"). */
  @ParameterizedTest
  @CsvSource({
    "/,en,/",
    "/,uk,/",
    "/?lang=en,uk,/?lang=en",
    "/?lang=uk,en,/?lang=uk",
    "/?lang=xx,uk,/"
  })
  void theFrontPageIsKnownByTheAddressItWasAskedBy(String asked, String browser, String canonical) {
    String page = browser(browser).get(asked).asString();

    assertThat(page)
        .containsPattern(
            "<link rel=\"canonical\" href=\"http://[^/\"]+" + canonical.replace("?", "\\?") + "\">")
        .containsPattern("hreflang=\"uk\" href=\"http://[^/\"]+/\\?lang=uk\"")
        .containsPattern("hreflang=\"en\" href=\"http://[^/\"]+/\\?lang=en\"")
        .containsPattern("hreflang=\"x-default\" href=\"http://[^/\"]+/\"");
  }

  @Test
  void aCacheKeepsAPageForOneLanguageOnly() {
    browser("uk").get("/").then().header("Vary", containsString("Accept-Language"));
    browser("uk").get("/nemaie").then().header("Vary", containsString("Accept-Language"));
    given().get("/page.css").then().header("Vary", not(containsString("Accept-Language")));
  }

  @Test
  void aTopicIsSwitchedToTheTopicOfItsTranslations() {
    browser("uk")
        .queryParam("tag", "каса")
        .get("/search")
        .then()
        .body(containsString("href=\"/search?tag=cash+desk&amp;lang=en\""));
    browser("uk")
        .queryParam("tag", "корисні посилання")
        .get("/search")
        .then()
        .body(containsString("href=\"/?lang=en\""));
  }

  @Test
  void aMissingPageSpeaksTheLanguageOfTheAddress() {
    browser("uk")
        .get("/articles/en/nemaie?lang=en")
        .then()
        .statusCode(404)
        .body(containsString("There is no such page"), containsString("href=\"/request?lang=en\""));
    browser("uk").get("/nemaie?lang=en").then().body(containsString("There is no such page"));
  }

  @Test
  void nothingAskedIsNotNothingFound() {
    browser("uk")
        .get("/search?q=")
        .then()
        .body(containsString("Теми"), not(containsString("Нічого не знайдено")));
  }

  @Test
  void aSearchIsNarrowedDownByTheReadersTopics() {
    browser("uk")
        .queryParam("q", "бонуси")
        .get("/search")
        .then()
        .body(containsString("tag=%D0%BA%D0%BB%D1%96%D1%94%D0%BD%D1%82%D0%B8"))
        .body(not(containsString("tag=clients")));
  }

  /** What a page tells people to try has to work. */
  @ParameterizedTest
  @CsvSource({"uk,\u00ab,\u00bb", "en,\u201c,\u201d"})
  void theSentenceThatTheElementsPageTellsToTypeIsAnswered(String lang, String open, String close) {
    String hint = Words.of(lang).orElseThrow().get("elements.kb-suggest.hint");
    String sentence = hint.substring(hint.indexOf(open) + 1, hint.indexOf(close));

    given()
        .contentType("application/json")
        .body(Map.of("body", sentence, "lang", lang))
        .post("/api/suggestions")
        .then()
        .body("suggestions[0].article", is("vhid-pislia-zminy-telefonu"));
  }

  @Test
  void topicsOfEqualSizeStandInTheOrderOfTheAlphabet() {
    List<Topic> topics = articles.topics("uk");
    List<String> names =
        topics.stream().filter(topic -> topic.total() == 5).map(Topic::tag).toList();

    assertThat(names).containsSubsequence("інтеграції", "оплата сервісу");
  }
}
