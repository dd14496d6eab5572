package kb.answer.offer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.answer.insert.SentInserts;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is known which version of an answer was sent, and no internal one is. */
@QuarkusTest
class InsertResourceTest {

  private static final ArticleKey TIPS = new ArticleKey("uk", "chaiovi");

  @Inject Keys keys;
  @Inject ArticleLibrary library;
  @Inject SentInserts inserts;

  private final String ticket = "Т-" + UUID.randomUUID();
  private final String customer = "ганна-" + UUID.randomUUID();
  private String key = "";

  @BeforeEach
  void prepare() {
    key = keys.add("оля-" + UUID.randomUUID(), List.of(Scope.TICKETS, Scope.AGENT, Scope.ADMIN));
    agent()
        .body(Map.of("channel", "chat", "customer", customer, "body", "Чайові?", "status", "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
  }

  @Test
  void whatWasSentIsKeptOnceByItsVersion() {
    send(Map.of("article", "chaiovi", "format", "telegram")).statusCode(201);
    send(Map.of("article", "chaiovi", "format", "telegram"))
        .statusCode(201)
        .body("$", hasSize(1))
        .body("version", contains(library.find(TIPS).orElseThrow().digest()))
        .body("lang", contains("uk"))
        .body("kind", contains("passage"))
        .body("format", contains("telegram"))
        .body("changed", contains(false));
  }

  @Test
  void anAnswerThatHasChangedSinceItWasSentIsKnown() {
    inserts.keep(ticket, TIPS, "давніша", "full", "text", "оля");
    agent().get(address()).then().body("changed", contains(true));
  }

  @Test
  void anInternalArticleIsSentToNobody() {
    ArticleKey internal =
        library.articles().stream()
            .filter(article -> article.audience() == Audience.INTERNAL)
            .findFirst()
            .orElseThrow()
            .key();
    send(Map.of("article", internal.id(), "lang", internal.lang()))
        .statusCode(409)
        .body("type", equalTo("/problems/article-internal"));
    agent().get(address()).then().body("$", empty());
  }

  @Test
  void whatIsNotThereOrNoShapeOfAnInsertIsNamed() {
    send(Map.of("article", "нема")).statusCode(404);
    send(Map.of("article", "chaiovi", "format", "pdf"))
        .statusCode(400)
        .body("errors.field", contains("format"));
    agent()
        .body(Map.of("article", "chaiovi"))
        .post("/api/tickets/нема/inserts")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/ticket-unknown"));
  }

  @Test
  void whatWasSentToAPersonIsErasedWithThem() {
    send(Map.of("article", "chaiovi")).statusCode(201);
    agent().delete("/api/customers/" + customer).then().statusCode(200);
    agent().get(address()).then().body("$", empty());
  }

  private ValidatableResponse send(Map<String, String> insert) {
    return agent().body(insert).post(address()).then();
  }

  private String address() {
    return "/api/tickets/" + ticket + "/inserts";
  }

  private RequestSpecification agent() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
