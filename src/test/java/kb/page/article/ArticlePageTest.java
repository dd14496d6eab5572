package kb.page.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.article.Article;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.ledger.EventLedger;
import kb.page.PublicArticles;
import kb.search.SearchIndex;
import kb.web.VisitTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of an article: what it says to people and to programs, and what it hears. */
@QuarkusTest
class ArticlePageTest {

  private static final String ID = "vhid-pislia-zminy-telefonu";
  private static final String PATH = "/articles/uk/" + ID;
  private static final Pattern TOKEN = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");

  @Inject EventLedger ledger;
  @Inject VisitTokens tokens;
  @Inject PublicArticles articles;
  @Inject RelatedArticles related;
  @Inject SearchIndex index;

  @BeforeEach
  @Timeout(30)
  void searchable() {
    while (!index.isReady()) {
      Thread.onSpinWait();
    }
  }

  private static RequestSpecification browser() {
    return given()
        .header("Accept", "text/html")
        .header("Accept-Language", "uk")
        .redirects()
        .follow(false);
  }

  private static String token() {
    Matcher token = TOKEN.matcher(browser().get(PATH).asString());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static Response say(String token, String solved) {
    return browser()
        .formParam("lang", "uk")
        .formParam("article", ID)
        .formParam("visit", token)
        .formParam("solved", solved)
        .post("/feedback");
  }

  @Test
  void aVerdictIsKeptOnceAndCountsAsNoVisit() {
    String token = token();
    say(token, "yes").then().statusCode(303).header("Location", endsWith("?said=yes#verdict"));
    say(token, "no").then().statusCode(303);
    String visit = tokens.verify(token).orElseThrow().id();
    assertThat(ledger.ofVisit(visit))
        .singleElement()
        .returns(EventType.MARKED_SOLVED, Event::type)
        .returns(ID, Event::article);
  }

  @Test
  void lookingAtAnArticleWritesNothing() {
    String token = token();
    browser().get(PATH + "?said=yes").then().body(containsString("Раді! Дякуємо"));
    assertThat(ledger.ofVisit(tokens.verify(token).orElseThrow().id())).isEmpty();
  }

  @Test
  void aVerdictThatIsNotOfThisPageIsRefused() {
    say("вигаданий", "yes").then().statusCode(400);
    say(tokens.issue(tokens.start("form")), "yes").then().statusCode(400);
    say(token(), "можливо").then().statusCode(400);
    browser()
        .header("Origin", "https://evil.example")
        .formParam("visit", token())
        .post("/feedback")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsRelatedIsPublicInTheSameLanguageAndLinkedFirst() {
    Article article = articles.find("uk", ID).orElseThrow();
    assertThat(related.to(article, 5))
        .hasSize(5)
        .doesNotContain(article)
        .allMatch(other -> other.key().lang().equals("uk"))
        .extracting(other -> other.key().id())
        .contains("vidnovlennia-parolia");
  }

  @Test
  void programsReadWhatTheArticleAnswers() throws Exception {
    String page = browser().get(PATH).asString();
    int start = page.indexOf("<script type=\"application/ld+json\">");
    String json = page.substring(page.indexOf('>', start) + 1, page.indexOf("</script>", start));
    JsonNode graph = new ObjectMapper().readTree(json).path("@graph");
    assertThat(graph.findValuesAsText("@type")).contains("Article", "QAPage", "BreadcrumbList");
    assertThat(graph.findValue("acceptedAnswer").path("text").asText()).contains("Співробітники");
    assertThat(json).doesNotContain("<");
    assertThat(page)
        .containsPattern("<link rel=\"canonical\" href=\"http://[^\"]+" + PATH + "\">")
        .contains("hreflang=\"en\"", "og:title", "og:description");
  }
}
