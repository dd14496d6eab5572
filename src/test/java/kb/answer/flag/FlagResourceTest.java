package kb.answer.flag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flag it, fix it, add it; and the answers that should be ours. */
@QuarkusTest
class FlagResourceTest {

  @Inject Keys keys;
  @Inject Links links;

  private String key = "";

  @BeforeEach
  void prepare() {
    key = keys.add("оля-" + UUID.randomUUID(), List.of(Scope.ADMIN));
  }

  @Test
  void aFlagStandsAmongTheFaultsUntilItIsSettled() {
    String reason = "Кнопка тепер інша " + UUID.randomUUID();
    String id =
        agent().body(Map.of("reason", reason)).post("/api/articles/uk/chaiovi/flags").path("id");
    agent()
        .get("/api/content/faults")
        .then()
        .body("faults.message", hasItem(containsString(reason)))
        .body("faults.find { it.message.contains('" + reason + "') }.file", containsString(".md"));

    agent().delete("/api/flags/" + id).then().statusCode(204);

    agent().delete("/api/flags/" + id).then().statusCode(404);
    agent()
        .get("/api/content/faults")
        .then()
        .body("faults.message", not(hasItem(containsString(reason))));
  }

  @Test
  void aFlagWithoutAReasonOrAnArticleIsRefused() {
    agent()
        .body(Map.of("reason", " "))
        .post("/api/articles/uk/chaiovi/flags")
        .then()
        .statusCode(400);
    agent()
        .body(Map.of("reason", "нема"))
        .post("/api/articles/uk/нема/flags")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/article-unknown"));
  }

  @Test
  void aChangeIsAPatchThatGitCanApply() {
    String source = agent().get("/api/articles/uk/chaiovi/source").asString();
    assertThat(source).startsWith("---\n");

    agent()
        .body(Map.of("markdown", source + "\nНовий рядок для перевірки.\n"))
        .post("/api/articles/uk/chaiovi/patch")
        .then()
        .statusCode(200)
        .body(containsString("--- a/"))
        .body(containsString("+++ b/"))
        .body(containsString("\n+Новий рядок для перевірки.\n"));
  }

  @Test
  void aDraftKeepsTheCustomersWordsAndNoPersonalNumbers() {
    String ticket = ticket("Інвайт не приходе на +380 67 123 45 67, моя пошта olena@приклад.укр");

    agent()
        .post("/api/tickets/" + ticket + "/draft")
        .then()
        .statusCode(200)
        .body(containsString("\nstatus: draft\n"))
        .body(containsString("інвайт"))
        .body(containsString("приходе"))
        .body(containsString("[PHONE]"))
        .body(not(containsString("123 45 67")))
        .body(not(containsString("olena@")));
    agent().post("/api/tickets/нема/draft").then().statusCode(404);
  }

  @Test
  void theOutsidePagesMostUsedAreReported() {
    String url = "https://prro.tax.gov.ua/" + UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      links.link(
          ticket("Чек ПРРО"),
          new Target.Outside(URI.create(url), "=Чек, ПРРО"),
          Relation.ANSWERS,
          Origin.PASTED,
          0,
          "Іван");
    }

    agent()
        .get("/api/reports/outside")
        .then()
        .body("pages.find { it.url == '" + url + "' }.tickets", equalTo(2))
        .body("pages.find { it.url == '" + url + "' }.agents", equalTo(1));
    agent()
        .header("Accept", "text/csv")
        .get("/api/reports/outside")
        .then()
        .body(containsString("\"" + url + "\",\"'=Чек, ПРРО\",2,1,"));
  }

  private String ticket(String body) {
    String ticket = "Т-" + UUID.randomUUID();
    agent()
        .body(Map.of("channel", "email", "customer", "о", "body", body, "status", "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    return ticket;
  }

  private RequestSpecification agent() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }
}
