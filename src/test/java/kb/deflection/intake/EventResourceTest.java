package kb.deflection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kb.deflection.Shown;
import kb.deflection.Suggested;
import kb.deflection.VisitLog;
import kb.deflection.ledger.DiskTrouble;
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
  @Inject MeterRegistry metrics;

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

  @Test
  void ofTenThousandEventsInOneCallAVisitsShareIsKeptAndTheRestNamed() {
    String[] events =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"id\": \"" + token.hashCode() + "-" + i + "\", " + opened())
            .toArray(String[]::new);

    given()
        .contentType(ContentType.JSON)
        .body(call(token, events))
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(50))
        .body("refused.size()", equalTo(9_950))
        .body("refused.reason.unique()", equalTo(List.of("too-many")));
  }

  @Test
  void ofACallThatBreaksOffWhatCameBeforeIsKept() {
    String whole = call(token, event("opened"), event("read"));

    given()
        .contentType(ContentType.JSON)
        .body(whole.substring(0, whole.length() - 40))
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1))
        .body("refused.reason", equalTo(List.of("broken-json")));
  }

  @Test
  void eventsOfAnUnknownVisitAreCounted() {
    double before = counted("unknown-visit");

    given()
        .contentType(ContentType.JSON)
        .body(call("v1.чуже", event("opened"), event("read")))
        .post("/api/events");

    assertThat(counted("unknown-visit") - before).isEqualTo(2);
  }

  @Test
  void aDiskThatTakesNothingIs503WithAProblemAndIsUsedAgainOnceItDoes() throws Exception {
    String body = call(token, event("opened"));
    try (DiskTrouble trouble = DiskTrouble.begin()) {
      given()
          .contentType(ContentType.JSON)
          .body(body)
          .post("/api/events")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/ledger-unavailable"));
    }
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/events")
        .then()
        .statusCode(202)
        .body("accepted", equalTo(1));
  }

  private double counted(String result) {
    return metrics.counter("kb.events", "result", result).count();
  }

  private String opened() {
    return "\"type\": \"opened\", \"at\": \"" + clock.instant() + "\"}";
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
