package kb.answer.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.answer.MadeUp;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.search.Indexer;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links teach the search, and everything they taught can be taken back. */
@QuarkusTest
class LearningTest {

  private static final String TIPS = "chaiovi";

  @Inject Keys keys;
  @Inject Learning learning;
  @Inject SearchIndex index;
  @Inject QueryReader reader;
  @Inject Indexer indexer;

  /** A word nobody has said before, so that what other tests link is no matter. */
  private final String jargon = MadeUp.word("бакшишик");

  private String key = "";

  @BeforeEach
  void prepare() throws Exception {
    key = keys.add("Оля-" + UUID.randomUUID(), List.of(Scope.TICKETS, Scope.AGENT, Scope.ADMIN));
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
  }

  @Test
  void whatThreePeopleAskedWithFindsTheArticleThatAgentsLinked() {
    ask("перша");
    ask("друга");
    assertThat(found()).doesNotContain(TIPS);

    ask("третя");
    assertThat(found()).startsWith(TIPS);
    assertThat(learning.why(new ArticleKey("uk", TIPS), jargon)).isEqualTo(new Why(3, 1));
    asked().statusCode(200).body("words.find { it.word == '" + jargon + "' }.people", equalTo(3));
    String page =
        given()
            .header("Authorization", "Bearer " + key)
            .header("Accept-Language", "uk")
            .get("/desk/articles/uk/" + TIPS)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains(jargon, "3 людини", "Забути: " + jargon);
  }

  @Test
  void aLinkTakenBackIsUnlearnt() {
    ask("перша");
    ask("друга");
    String ticket = ask("третя");
    given()
        .header("Authorization", "Bearer " + key)
        .delete("/api/tickets/" + ticket + "/links/" + TIPS)
        .then()
        .statusCode(200);
    learning.look();
    assertThat(found()).doesNotContain(TIPS);
  }

  @Test
  void aPersonWhoIsErasedIsUnlearnt() {
    ask("перша");
    ask("друга");
    ask("третя");
    given()
        .header("Authorization", "Bearer " + key)
        .delete("/api/customers/третя-" + jargon)
        .then()
        .statusCode(200);
    learning.look();
    assertThat(found()).doesNotContain(TIPS);
  }

  @Test
  void anOwnerPinsAndUnlearnsAWord() {
    agent()
        .put("/api/articles/uk/" + TIPS + "/asked/" + jargon)
        .then()
        .statusCode(200)
        .body("words.word", hasItem(jargon));
    assertThat(found()).startsWith(TIPS);

    agent().delete("/api/articles/uk/" + TIPS + "/asked/" + jargon).then().statusCode(200);
    assertThat(found()).doesNotContain(TIPS);
  }

  @Test
  void whatIsNoWordOrNoArticleIsNamed() {
    agent().put("/api/articles/uk/" + TIPS + "/asked/!!!").then().statusCode(400);
    agent()
        .put("/api/articles/uk/такої-нема/asked/чайові")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/article-unknown"));
  }

  private String ask(String person) {
    String ticket = "Т-" + UUID.randomUUID();
    agent()
        .body(
            Map.of(
                "channel",
                "email",
                "customer",
                person + "-" + jargon,
                "body",
                "Як увімкнути " + jargon + " для майстра?",
                "status",
                "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    agent().put("/api/tickets/" + ticket + "/links/" + TIPS).then().statusCode(201);
    learning.look();
    return ticket;
  }

  private List<String> found() {
    Query query =
        Query.of(
            reader.read(jargon, index.vocabulary(Audience.PUBLIC), ReadOptions.FINISHED),
            "uk",
            Audience.PUBLIC,
            5);
    return index.search(query).stream().map(hit -> hit.article().id()).toList();
  }

  private ValidatableResponse asked() {
    return agent().get("/api/articles/uk/" + TIPS + "/asked").then();
  }

  private RequestSpecification agent() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
