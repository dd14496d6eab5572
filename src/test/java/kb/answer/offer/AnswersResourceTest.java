package kb.answer.offer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents find, and what they may put into a reply. */
@QuarkusTest
class AnswersResourceTest {

  @Inject Keys keys;
  @Inject Indexer indexer;

  private String key = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("оля-" + UUID.randomUUID(), List.of(Scope.TICKETS, Scope.AGENT));
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void everyAnswerComesReadyForAReply() {
    agent()
        .queryParam("q", "бонуси клієнтам")
        .get("/api/answers")
        .then()
        .statusCode(200)
        .body("lang", equalTo("uk"))
        .body("answers.article", hasItem("bonusna-prohrama"))
        .body("answers[0].inserts.link", startsWith("http://"))
        .body("answers[0].inserts.text", containsString("\nhttp://"))
        .body("answers[0].inserts.markdown", containsString("](http://"))
        .body("answers[0].inserts.html", containsString("<a href=\"http://"))
        .body("answers[0].inserts.telegram", containsString("<a href=\"http://"))
        .body("answers[0].inserts.full.text.length()", greaterThan(300));
  }

  @Test
  void anInternalArticleIsFoundAndIsForNoReply() {
    agent()
        .queryParam("q", "скидання сесії працівника")
        .get("/api/answers")
        .then()
        .body("answers.internal", hasItem(true))
        .body("answers.findAll { it.internal }.inserts", everyItem(nullValue()))
        .body("answers.find { it.internal }.inserts_refused", containsString("is internal"));
  }

  @Test
  void aTicketIsAnsweredQuestionByQuestionInItsLanguage() {
    String ticket =
        ticket("Не можу зайти, поміняв телефон. І ще: як повернути кошти клієнту за картку?");

    agent()
        .queryParam("ticket", ticket)
        .get("/api/answers")
        .then()
        .statusCode(200)
        .body("questions", hasSize(2))
        .body("answers.article", hasItems("vhid-pislia-zminy-telefonu", "povernennia-koshtiv"))
        .body("answers.find { it.article == 'povernennia-koshtiv' }.question", equalTo(1))
        .body("answers[0].confidence", notNullValue());
  }

  @Test
  void anEnglishCustomerIsAnsweredInEnglishWhereItIsTranslated() {
    agent()
        .queryParam("q", "вхід після зміни номера телефону")
        .queryParam("lang", "en")
        .get("/api/answers")
        .then()
        .body(
            "answers.find { it.article == 'vhid-pislia-zminy-telefonu' }.inserts.lang",
            equalTo("en"))
        .body(
            "answers.find { it.article == 'vhid-pislia-zminy-telefonu' }.inserts.link",
            containsString("/articles/en/vhid-pislia-zminy-telefonu"));
  }

  @Test
  void whatTheCustomerMadeOfAnArticleStandsBesideIt() {
    String body = "не можу зайти, поміняв телефон, пише помилка входу";
    String visit =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("body", body))
            .post("/api/suggestions")
            .path("visit");
    String ticket = "Т-" + UUID.randomUUID();
    report(ticket, Map.of("body", body, "visit", visit));

    agent()
        .queryParam("ticket", ticket)
        .get("/api/answers")
        .then()
        .body(
            "answers.find { it.article == 'vhid-pislia-zminy-telefonu' }.tried", equalTo("shown"));
  }

  @Test
  void anAgentReadsAnArticleBeforeLinkingIt() {
    agent()
        .get("/api/answers/uk/chaiovi")
        .then()
        .statusCode(200)
        .body("html", startsWith("<p>"))
        .body("inserts.title.text", containsString("/articles/uk/chaiovi"));
    agent().get("/api/answers/uk/нема").then().statusCode(404);
  }

  @Test
  void whatIsMissingIsNamed() {
    agent().get("/api/answers").then().statusCode(400).body("errors[0].field", equalTo("q"));
    agent()
        .queryParam("ticket", "нема")
        .get("/api/answers")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/ticket-unknown"));
  }

  @Test
  void nobodyWithoutTheScopeSearchesHere() {
    given().queryParam("q", "бонуси").get("/api/answers").then().statusCode(401);
    key = keys.add("звіт-" + UUID.randomUUID(), List.of(Scope.REPORTS));
    agent().queryParam("q", "бонуси").get("/api/answers").then().statusCode(403);
  }

  private String ticket(String body) {
    String ticket = "Т-" + UUID.randomUUID();
    report(ticket, Map.of("body", body));
    return ticket;
  }

  private void report(String ticket, Map<String, String> more) {
    Map<String, String> body = new java.util.HashMap<>(more);
    body.put("channel", "email");
    body.put("customer", "оксана@салон.укр");
    body.put("status", "open");
    agent()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
  }

  private RequestSpecification agent() {
    return given().header("Authorization", "Bearer " + key);
  }
}
