package kb.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.deflection.erasure.Erasure;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a help desk is told of a ticket it reports. */
@QuarkusTest
class TicketResourceTest {

  @Inject Keys keys;
  @Inject Indexer indexer;
  @Inject Tickets tickets;
  @Inject Erasure erasure;

  private String ticket = "Т-" + UUID.randomUUID();
  private String key = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("desk-" + UUID.randomUUID(), List.of(Scope.TICKETS));
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void aTicketIsNewOnce() {
    report(Map.of()).statusCode(201);
    report(Map.of()).statusCode(200);
    report(Map.of("status", "solved")).statusCode(200);
  }

  @Test
  void theAgentSeesWhatTheCustomerWasShownAndWhatTheyMadeOfIt() {
    String visit =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("body", "не можу зайти, поміняв телефон, пише помилка входу"))
            .post("/api/suggestions")
            .path("visit");
    Map<String, Object> event =
        Map.of(
            "id",
            "e-1",
            "type",
            "not-solved",
            "article",
            "vhid-pislia-zminy-telefonu",
            "at",
            Instant.now().toString());
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("visit", visit, "events", List.of(event)))
        .post("/api/events")
        .then()
        .statusCode(202);

    report(Map.of("visit", visit))
        .body("tried.article", hasItem("vhid-pislia-zminy-telefonu"))
        .body(
            "tried.find { it.article == 'vhid-pislia-zminy-telefonu' }.verdict",
            equalTo("not-solved"));
  }

  @Test
  void theAgentIsOfferedAnswers() {
    report(Map.of("body", "Як додати нового працівника і надіслати йому інвайт?"))
        .body("answers.article", hasItem("zaproshennia-pratsivnyka"));
  }

  @Test
  void whatIsMissingIsWhatTheTextAndItsFilesLackAndNotWhoWrote() {
    String body = "Не можу зайти в застосунок, вилітає помилка";

    report(Map.of("body", body))
        .body("missing.rule", hasItem("error-text"))
        .body("missing.rule", not(hasItem("who")));
    report(Map.of("body", body, "attachments", 1)).body("missing.rule", not(hasItem("error-text")));
  }

  @Test
  void ofAnErasedCustomerNoTicketIsKeptAgain() {
    report(Map.of("customer", "олена-" + ticket)).statusCode(201);
    assertThat(tickets.find(ticket)).isPresent();
    erasure.erase("олена-" + ticket);

    report(Map.of("customer", "олена-" + ticket)).statusCode(200);

    assertThat(tickets.find(ticket)).isEmpty();
  }

  @Test
  void aForgedVisitTokenIsLeftAsideAndTheTicketCounts() {
    report(Map.of("visit", "v1.підробка.1.form.x"))
        .statusCode(201)
        .body("tried.size()", equalTo(0));
  }

  @Test
  void aNumberThatIsNoneIsRefusedAndNothingIsKept() {
    String good = ticket;
    ticket = "Т\u0007" + good;
    report(Map.of()).statusCode(400).body("errors[0].field", equalTo("ticket"));
    assertThat(tickets.find(ticket)).isEmpty();
    ticket = good;
    report(Map.of("channel", "пошта\n"))
        .statusCode(400)
        .body("errors[0].field", equalTo("channel"));
    assertThat(tickets.find(ticket)).isEmpty();
  }

  @Test
  void aCharacterThatNoDatabaseKeepsIsABlank() {
    report(Map.of("subject", "Не можу\u0000зайти")).statusCode(201);

    assertThat(tickets.find(ticket)).get().returns("Не можу зайти", Ticket::subject);
  }

  @Test
  void anUnknownStatusIsNamed() {
    report(Map.of("status", "забуто"))
        .statusCode(400)
        .body("errors[0].field", equalTo("status"))
        .body("detail", equalTo("must be open, solved, reopened or closed"));
  }

  @Test
  void aKeyOfAnotherScopeDoesNotOpenTheTickets() {
    key = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));

    report(Map.of()).statusCode(403).body("type", equalTo("/problems/scope-missing"));
  }

  private ValidatableResponse report(Map<String, Object> changes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "email");
    body.put("customer", "оксана@салон.укр");
    body.put("subject", "Не можу зайти");
    body.put("body", "Поміняла телефон, пише Помилка входу");
    body.put("created_at", "2026-05-12T09:30:00Z");
    body.put("status", "open");
    body.putAll(changes);
    return given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/tickets/" + ticket)
        .then();
  }
}
