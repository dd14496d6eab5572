package kb.answer.link;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents can tie to a ticket, and what they are told when they cannot. */
@QuarkusTest
class LinkResourceTest {

  @Inject Keys keys;
  @TestHTTPResource URI here;

  private final String ticket = "Т-" + UUID.randomUUID();
  private final String agent = "оля-" + UUID.randomUUID();
  private String key = "";

  @BeforeEach
  void prepare() {
    key = keys.add(agent, List.of(Scope.TICKETS, Scope.AGENT));
    agent()
        .body(Map.of("channel", "email", "customer", ticket, "body", "Бонуси?", "status", "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
  }

  @Test
  void anArticleIsLinkedOnceInTheLanguageOfTheTicket() {
    agent()
        .put(links() + "/bonusna-prohrama")
        .then()
        .statusCode(201)
        .body("article", equalTo("bonusna-prohrama"))
        .body("lang", equalTo("uk"))
        .body("version", notNullValue())
        .body("url", equalTo("/articles/uk/bonusna-prohrama"))
        .body("relation", equalTo("answers"))
        .body("agent", equalTo(agent));
    agent().put(links() + "/bonusna-prohrama").then().statusCode(200);

    list().body("$", hasSize(1));
  }

  @Test
  void aPastedAddressOfOurOwnIsTheArticle() {
    post(Map.of("url", here.resolve("/articles/uk/chaiovi") + "#як-увімкнути"))
        .statusCode(201)
        .body("article", equalTo("chaiovi"))
        .body("title", containsString("Чайові"))
        .body("source", equalTo("pasted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles/uk/chaiovi?lang=en",
        "articles/uk/chaiovi/?utm_source=mail#%D1%8F%D0%BA-%D1%83%D0%B2%D1%96%D0%BC%D0%BA",
        "articles/uk/%63haiovi.",
        "articles/en/chaiovi",
        "desk/articles/uk/chaiovi?ticket=7&anchor=%D1%8F%D0%BA"
      })
  void anAddressOfOurOwnIsKnownInEverySpelling(String path) {
    post(Map.of("url", here + path)).statusCode(201).body("article", equalTo("chaiovi"));
  }

  @Test
  void anAddressOfOurOwnThatShowsNoArticleIsNotTakenForAnothersPage() {
    post(Map.of("url", here + "articles/uk/такої-нема"))
        .statusCode(404)
        .body("type", equalTo("/problems/article-unknown"))
        .body("detail", containsString("такої-нема"));
    list().body("$", hasSize(0));
  }

  @Test
  void theArticlesInAReplyAreLinkedOnceAndTheReplyIsNotKept() {
    String reply =
        "Добрий день! Дивіться "
            + here
            + "articles/uk/chaiovi, а ще («"
            + here
            + "articles/uk/bonusna-prohrama#як») і https://example.com/articles/uk/kasa.";
    for (int twice = 0; twice < 2; twice++) {
      agent()
          .contentType(ContentType.JSON)
          .body(Map.of("text", reply))
          .post(links().replace("/links", "/replies"))
          .then()
          .statusCode(200)
          .body("article", contains("chaiovi", "bonusna-prohrama"))
          .body("source", everyItem(equalTo("pasted")));
    }
    list().body("$", hasSize(2));
  }

  @Test
  void aLinkIsTakenBackByItsIdAndStaysInTheHistory() {
    String id =
        agent()
            .body(Map.of("relation", "partly", "source", "suggested", "rank", 2))
            .put(links() + "/chaiovi")
            .path("id");

    agent()
        .queryParam("reason", "не те питання")
        .delete(links() + "/" + id)
        .then()
        .statusCode(200)
        .body("undone.agent", equalTo(agent))
        .body("undone.reason", equalTo("не те питання"));

    list().body("$", empty());
    agent()
        .get(links() + "?history=true")
        .then()
        .body("[0].rank", equalTo(2))
        .body("[0].relation", equalTo("partly"));
  }

  @Test
  void aLinkIsTakenBackByItsArticle() {
    agent().put(links() + "/chaiovi").then().statusCode(201);
    agent().delete(links() + "/chaiovi").then().statusCode(200);
    list().body("$", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/адмін", "http://169.254.169.254/latest/meta-data/", "http://[::1]:8080/",
        "http://localhost:9200/_search", "http://2130706433/", "http://[::ffff:10.0.0.1]/"
      })
  void anAddressInsideTheNetworkIsRefusedAndNothingIsLinked(String url) {
    post(Map.of("url", url, "title", "Нутрощі"))
        .statusCode(400)
        .body("errors[0].field", equalTo("url"))
        .body("detail", containsString("private network"));
    list().body("$", empty());
  }

  @Test
  void aPageThatThisServerHasNoWayToIsLinkedByItsWrittenTitle() {
    String url = "https://nema.invalid/довідка";

    post(Map.of("url", url)).statusCode(400).body("errors[0].field", equalTo("title"));
    post(Map.of("url", url, "title", "Довідка банку"))
        .statusCode(201)
        .body("title", equalTo("Довідка банку"));
  }

  @Test
  void whatIsNotThereIsNamed() {
    agent()
        .put("/api/tickets/нема/links/chaiovi")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/ticket-unknown"));
    agent()
        .put(links() + "/такої-нема")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/article-unknown"))
        .body("detail", containsString("такої-нема"));
    agent()
        .delete(links() + "/такої-нема")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/link-unknown"));
  }

  @Test
  void aFieldThatIsNoGoodIsNamed() {
    post(Map.of()).statusCode(400).body("errors[0].field", equalTo("url"));
    post(Map.of("article", "chaiovi", "relation", "мабуть"))
        .statusCode(400)
        .body("errors[0].field", equalTo("relation"));
    post(Map.of("url", "not an address")).statusCode(400).body("errors[0].field", equalTo("url"));
    list().body("$", empty());
  }

  @Test
  void aKeyWithoutTheScopeLinksNothing() {
    key = keys.add("desk-" + UUID.randomUUID(), List.of(Scope.TICKETS));
    agent().put(links() + "/chaiovi").then().statusCode(403);
  }

  private ValidatableResponse post(Map<String, Object> body) {
    return agent().body(body).post(links()).then();
  }

  private ValidatableResponse list() {
    return agent().get(links()).then().statusCode(200);
  }

  private String links() {
    return "/api/tickets/" + ticket + "/links";
  }

  private RequestSpecification agent() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
