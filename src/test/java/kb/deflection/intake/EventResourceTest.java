package kb.deflection.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kb.deflection.Shown;
import kb.deflection.Suggested;
import kb.deflection.VisitLog;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventResourceTest {

  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  @Inject VisitTokens tokens;
  @Inject VisitLog visits;
  @Inject Clock clock;

  private String token;

  @BeforeEach
  void startAVisit() {
    Visit visit = tokens.start("form");
    token = tokens.issue(visit);
    Shown shown = new Shown(ARTICLE, "uk", 1, 0.9);
    visits.suggested(
        new Suggested(
            visit, true, "uk", Optional.empty(), List.of(shown), 40, 6, Optional.empty()));
  }

  @Test
  void eventsAreAcceptedAndThenDuplicates() {
    String body = call(token, event("opened"), event("solved"));

    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(2))
        .body("duplicates", equalTo(0))
        .body("$", not(hasKey("refused")));
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(2));
  }

  @Test
  void aBeaconSendsThemAsText() {
    given()
        .contentType("text/plain;charset=UTF-8")
        .body(call(token, event("opened")))
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1));
  }

  @Test
  void aBadEventIsNamedBesideTheGoodOne() {
    given()
        .contentType(ContentType.JSON)
        .body(call(token, event("opened"), event("прочитано")))
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1))
        .body("refused.reason", hasItem("unknown-type"))
        .body("refused[0].detail", containsString("'прочитано'"));
  }

  @Test
  void aCallWithoutOneGoodEventIsAProblemThatNamesEach() {
    given()
        .contentType(ContentType.JSON)
        .body(call(token, event("прочитано")))
        .post("/api/events")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("events[0]"))
        .body("errors[0].detail", containsString("unknown-type"));
  }

  @Test
  void aForgedTokenIsRefused() {
    given()
        .contentType(ContentType.JSON)
        .body(call(token + "x", event("opened")))
        .post("/api/events")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/visit-unknown"));
  }

  @Test
  void aBodyThatIsNoJsonIsAProblemAndNotAFailure() {
    for (String body : List.of("", "{", "[]", "null", "{\"visit\": 5, \"events\": {}}")) {
      given()
          .contentType(ContentType.JSON)
          .body(body)
          .post("/api/events")
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors[0].field", equalTo("visit"));
    }
  }

  private String event(String type) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"type\": \"%s\", \"article\": \"%s\", \"rank\": 1, \"at\": \"%s\"}",
        UUID.randomUUID(),
        type,
        ARTICLE,
        clock.instant());
  }

  private static String call(String token, String... events) {
    return String.format(
        Locale.ROOT, "{\"visit\": \"%s\", \"events\": [%s]}", token, String.join(", ", events));
  }
}
