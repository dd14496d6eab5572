package kb.channel.helpdesk.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.answer.Tickets;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.webhook.DeskHouse;
import kb.channel.outbox.OutboxLife;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way over HTTP: a webhook comes in, a note goes out and says what an agent needs. */
@QuarkusTest
@QuarkusTestResource(WebhookResourceTest.ConnectedDesks.class)
class WebhookResourceTest {

  private static final FakeDesk DESK = new FakeDesk();

  /** Connects desks to the running server: to that of every test, so that there is one. */
  public static final class ConnectedDesks implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = new HashMap<>(DeskHouse.settings(DESK.url()));
      settings.put("kb.outbox.settle", "PT0S");
      return settings;
    }

    @Override
    public void stop() {}
  }

  @Inject Keys keys;
  @Inject Indexer indexer;
  @Inject Tickets tickets;
  @Inject Links links;
  @Inject ArticleLibrary library;
  @Inject OutboxLife life;

  private final String number =
      Integer.toString(100_000 + Math.abs(UUID.randomUUID().hashCode() % 800_000));
  private String admin = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    admin = keys.add("admin-" + UUID.randomUUID(), List.of(Scope.ADMIN));
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void aTicketComesInOnceAndItsNoteGoesOut() {
    byte[] body = zammad();

    webhook("zammad", body).statusCode(201).body("result", equalTo("new"));
    webhook("zammad", body).statusCode(200).body("result", equalTo("known"));
    deliver();

    assertThat(tickets.find("zammad-" + number)).isPresent();
    assertThat(DESK.notes(number)).hasSize(1);
    assertThat(DESK.notes(number).getFirst().path("body").asText())
        .contains("Може допомогти", "Вхід після зміни номера телефону");
  }

  @Test
  void aLinkThatAnAgentMakesIsInTheNextNoteAndIsNotWhenTakenBack() {
    webhook("zammad", zammad()).statusCode(201);
    deliver();
    String ticket = "zammad-" + number;
    ArticleKey key = new ArticleKey("uk", "vhid-pislia-zminy-telefonu");
    Links.Linked linked =
        links.link(
            ticket,
            Target.ToArticle.of(library.find(key).orElseThrow()),
            Relation.ANSWERS,
            Origin.SUGGESTED,
            1,
            "Олена");
    deliver();

    assertThat(DESK.notes(number)).hasSize(2);
    assertThat(DESK.notes(number).getLast().path("body").asText())
        .contains("Розв’язує", "(Олена)")
        .doesNotContain("Може допомогти");

    links.undo(ticket, linked.link().id(), "Олена", "не те");
    deliver();
    assertThat(DESK.notes(number)).hasSize(3);
    assertThat(DESK.notes(number).getLast().path("body").asText()).contains("Може допомогти");
  }

  @Test
  void aWrongSignatureAnUnknownDeskAndHalfAPayloadAreProblems() {
    given()
        .contentType(ContentType.JSON)
        .header("X-Hub-Signature", "sha1=0000")
        .body(zammad())
        .post("/api/webhooks/zammad")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/wrong-signature"));
    given()
        .contentType(ContentType.JSON)
        .body(zammad())
        .post("/api/webhooks/такого-немає")
        .then()
        .statusCode(404)
        .body("detail", containsString("такого-немає"));
    webhook("zammad", DeskHouse.payload("zammad.json", it -> it.remove("ticket")))
        .statusCode(400)
        .body("errors.field", hasItems("ticket.id", "ticket.number", "ticket.customer"));
    assertThat(tickets.find("zammad-" + number)).isEmpty();
  }

  /** GLPI posts its JSON without a word of what it is: Guzzle adds no Content-Type to a text. */
  @Test
  void glpisWebhookIsTakenThoughItDoesNotSayThatItIsJson() throws Exception {
    byte[] body =
        DeskHouse.payload(
            "glpi.json", it -> ((ObjectNode) it.path("item")).put("id", Integer.parseInt(number)));
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            RestAssured.baseURI + ":" + RestAssured.port + "/api/webhooks/glpi"))
                    .header("X-GLPI-timestamp", time)
                    .header(
                        "X-GLPI-signature", SignatureRule.GLPI.sign(DeskHouse.SECRET, time, body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.body()).contains("\"new\"");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void aWebhookMayBeAsLargeAsAnEmailButNotLarger() {
    webhook("zammad", zammad("Дуже довгий лист. ".repeat(8_000))).statusCode(201);
    webhook("zammad", zammad("Завеликий лист. ".repeat(80_000)))
        .statusCode(413)
        .body("detail", containsString("1048576"));
  }

  @Test
  void theAdministratorSeesWhatWaitsAndHasItTriedAgain() {
    DESK.answerOnly(500, "");
    webhook("zammad", zammad()).statusCode(201);
    deliver();

    String id =
        asAdmin("/api/outbox")
            .body("ticket", hasItem("zammad-" + number))
            .body("state", everyItem(equalTo("waiting")))
            .extract()
            .path("find { it.ticket == 'zammad-" + number + "' }.id");
    given()
        .get("/health/ready")
        .then()
        .body("checks.find { it.name == 'outbox' }.data.waiting", greaterThanOrEqualTo(1));
    given().get("/metrics").then().body(containsString("kb_outbox_waiting"));

    DESK.answerOnly(0, "");
    given()
        .header("Authorization", "Bearer " + admin)
        .post("/api/outbox/" + id + "/retry")
        .then()
        .statusCode(200);
    deliver();
    assertThat(DESK.notes(number)).hasSize(1);
    asAdmin("/api/outbox?state=sent").body("ticket", hasItem("zammad-" + number));
    asAdmin("/api/outbox?state=десь").statusCode(400).body("errors[0].field", equalTo("state"));
    given().get("/api/outbox").then().statusCode(401);
  }

  private void deliver() {
    life.deliverNow();
  }

  private byte[] zammad() {
    return zammad("Поміняла телефон, тепер пише «Помилка входу»");
  }

  private byte[] zammad(String text) {
    return DeskHouse.payload(
        "zammad.json",
        it -> {
          ((ObjectNode) it.path("ticket")).put("id", number).put("number", number);
          ((ObjectNode) it.path("article")).put("body", text);
        });
  }

  private static ValidatableResponse webhook(String desk, byte[] body) {
    return Shift.send(desk, body);
  }

  /** What the last note on a ticket says, in any desk. */
  static String lastNote(String ticket) {
    return DESK.notes(ticket).isEmpty() ? "" : DESK.notes(ticket).getLast().toString();
  }

  private ValidatableResponse asAdmin(String path) {
    return given().header("Authorization", "Bearer " + admin).get(path).then();
  }
}
