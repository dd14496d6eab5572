package kb.deflection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.ledger.EventLedger;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventExportTest {

  private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

  @Inject Keys keys;
  @Inject EventLedger ledger;

  private String key;

  @BeforeEach
  void makeAKey() {
    key = keys.add("admin-" + UUID.randomUUID(), List.of(Scope.ADMIN));
  }

  @Test
  void everyEventIsALine() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      events.add(
          Event.of(EventType.SUGGEST_RETURNED, "export-test", "e" + i, LATE.plusSeconds(i))
              .withVisit("візит")
              .withDetail(Detail.NONE.withShown(List.of(new Shown("каса", "uk", 1, 0.9)))));
    }
    ledger.append(events);

    String body =
        given()
            .auth()
            .oauth2(key)
            .get("/api/events?from=2099-01-01T00:00:10Z")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();

    List<String> lines = body.lines().toList();
    assertThat(lines).hasSize(2490);
    JsonNode first = new ObjectMapper().readTree(lines.getFirst());
    assertThat(first.path("type").asText()).isEqualTo("suggest_returned");
    assertThat(first.path("received_at").asText()).isEqualTo("2099-01-01T00:00:10Z");
    assertThat(first.path("detail").path("shown").get(0).path("article").asText())
        .isEqualTo("каса");
  }

  @Test
  void aTimeThatIsNoneIsNamed() {
    given()
        .auth()
        .oauth2(key)
        .get("/api/events?from=учора")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("'учора' is no time"));
  }

  @Test
  void onlyAdministratorsMayExportOrErase() {
    String owner = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));

    given().auth().oauth2(owner).get("/api/events").then().statusCode(403);
    given().auth().oauth2(owner).delete("/api/customers/олена").then().statusCode(403);
    given()
        .auth()
        .oauth2(key)
        .delete("/api/customers/{customer}", "хтось невідомий")
        .then()
        .statusCode(200)
        .body("rows", equalTo(0));
  }
}
