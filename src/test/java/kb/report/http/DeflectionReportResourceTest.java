package kb.report.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeflectionReportResourceTest {

  private static final String ADDRESS = "/api/reports/deflection?from=2026-05-01&to=2026-05-03";

  @Inject Keys keys;

  private String key;

  @BeforeEach
  void makeAKey() {
    key = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));
  }

  @Test
  void theReportIsJson() {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(key)
        .get(ADDRESS)
        .then()
        .statusCode(200)
        .body("range.from", equalTo("2026-05-01"))
        .body("days", hasSize(3))
        .body("days[2].outcomes.abandoned_unread", equalTo(0))
        .body("confirmed.interval.high", notNullValue())
        .body("without_start", equalTo(0));
  }

  @Test
  void theReportIsATable() {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(key)
        .accept("text/csv")
        .get(ADDRESS)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("date,provisional,visits,confirmed"));
  }

  @Test
  void withoutAKeyThereIsNoReport() {
    given().contentType(ContentType.JSON).get(ADDRESS).then().statusCode(401);
  }

  @Test
  void aDayThatIsNoneIsNamed() {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(key)
        .get("/api/reports/deflection?from=учора")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("from"))
        .body("errors[0].detail", containsString("'учора' is no day"));
  }

  @Test
  void aRangeTurnedRoundIsNamed() {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(key)
        .get("/api/reports/deflection?from=2026-05-03&to=2026-05-01")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("a report covers 1 to"));
  }

  @Test
  void theArticlesAreJsonAndATable() {
    String articles = "/api/reports/articles?from=2026-05-01&to=2026-05-03";
    given().auth().oauth2(key).get(articles).then().statusCode(200).body("articles", hasSize(0));
    given()
        .auth()
        .oauth2(key)
        .accept("text/csv")
        .get(articles)
        .then()
        .statusCode(200)
        .body(startsWith("article,shown,rendered,opened"));
  }

  @Test
  void thePlanOfAnExperimentIsForOwners() {
    given().get("/api/reports/holdout-plan").then().statusCode(401);
    given()
        .auth()
        .oauth2(key)
        .get("/api/reports/holdout-plan")
        .then()
        .statusCode(200)
        .body("eligible_per_week", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "deflection, 'date,provisional,visits'",
    "trend, 'from,to,provisional,visits'",
    "breakdown, 'by,name,visits'",
    "articles, 'article,shown,rendered'",
    "revisions, 'day,channel,lang,before'",
  })
  void everyReportIsJsonAndByALinkATable(String report, String head) {
    String address = "/api/reports/" + report + "?from=2026-05-01&to=2026-05-03&lang=uk&channel=";
    given()
        .auth()
        .oauth2(key)
        .get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("range.lang", equalTo("uk"))
        .body("range.channel", nullValue());
    given()
        .auth()
        .oauth2(key)
        .accept("text/html,*/*;q=0.8")
        .get(address + "&format=csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"" + report + "-2026-05-01-2026-05-03.csv\""))
        .body(startsWith(head));
    given().get(address + "&format=csv").then().statusCode(401);
  }
}
