package kb.page.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.channel.outbox.OutboxLife;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.ledger.EventLedger;
import kb.web.Keys;
import kb.web.Scope;
import kb.web.Visit;
import kb.web.VisitTokens;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a desk is sent of a request, by a real server that receives it, and the files of it. */
@QuarkusTest
@TestProfile(RequestToADeskTest.WithADesk.class)
class RequestToADeskTest {

  private static final String TEXT =
      "Як додати працівника? І ще одне питання: як повернути кошти клієнту?";
  private static final byte[] PICTURE = "не зовсім знімок".getBytes(StandardCharsets.UTF_8);

  /** File names as they are, and not in question marks. */
  private static final RestAssuredConfig AS_A_BROWSER =
      RestAssuredConfig.config()
          .httpClient(
              HttpClientConfig.httpClientConfig()
                  .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
          .multiPartConfig(
              MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

  @Inject VisitTokens tokens;
  @Inject EventLedger ledger;
  @Inject OutboxLife outbox;
  @Inject Keys keys;

  private final String customer = "олена-" + UUID.randomUUID() + "@салон.укр";

  @Test
  void theDeskGetsTheRequestWhatWasTriedWhatIsMissingAndWhereTheFilesAre() {
    String number = send();

    outbox.deliverNow();

    JsonPath sent = given().get(desk() + "?" + number).then().statusCode(200).extract().jsonPath();
    assertThat(sent.getString("event")).isEqualTo("request.created");
    assertThat(sent.getString("ticket.number")).isEqualTo(number);
    assertThat(sent.getString("ticket.message")).isEqualTo(TEXT);
    assertThat(sent.getString("ticket.customer")).isEqualTo(customer);
    assertThat(sent.getList("tried.article"))
        .containsExactly("vidnovlennia-parolia", "onlain-zapys");
    assertThat(sent.getString("tried[0].title")).isEqualTo("Відновлення пароля");
    assertThat(sent.getString("tried[0].url"))
        .isEqualTo("https://help.barvinok.example/articles/uk/vidnovlennia-parolia");
    assertThat(sent.getList("tried.opened")).containsExactly(true, false);
    assertThat(sent.getString("tried[0].verdict")).isEqualTo("not-solved");
    assertThat(sent.getList("missing.rule")).containsExactly("several");
    assertThat(sent.getString("missing[0].message")).contains("питань");
    assertThat(sent.getList("files.name")).containsExactly("знімок_екрана.png", "чек.pdf");
    assertThat(sent.getList("files.bytes")).containsExactly(PICTURE.length, 3);
    assertThat(sent.getString("files[0].url"))
        .startsWith("https://help.barvinok.example/api/tickets/" + number + "/files/1-");
  }

  @Test
  void theFilesAreForWhoMayReadTicketsAndAreSavedRatherThanOpened() {
    String number = send();
    String list = "/api/tickets/" + number + "/files";
    given().get(list).then().statusCode(401);
    with(Scope.REPORTS).get(list).then().statusCode(403);
    String address = with(Scope.TICKETS).get(list).then().statusCode(200).extract().path("[0].url");

    given().urlEncodingEnabled(false).get(address).then().statusCode(401);
    byte[] file =
        with(Scope.AGENT)
            .urlEncodingEnabled(false)
            .get(address)
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("attachment; filename*=UTF-8''%D0%B7"))
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();
    assertThat(file).isEqualTo(PICTURE);
    with(Scope.AGENT)
        .urlEncodingEnabled(false)
        .get(list + "/..%2F..%2Fledger.db")
        .then()
        .statusCode(404)
        .body("status", equalTo(404));
    with(Scope.AGENT)
        .urlEncodingEnabled(false)
        .get("/api/tickets/..%2F..%2F/files")
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsForgottenLeavesNoFile() {
    String list = "/api/tickets/" + send() + "/files";
    with(Scope.AGENT).get(list).then().body("$", hasSize(2));

    with(Scope.ADMIN).delete("/api/customers/" + customer).then().statusCode(200);

    with(Scope.AGENT).get(list).then().body("$", hasSize(0));
  }

  /** A request of somebody who opened one article, rejected it, and did not look at another. */
  private String send() {
    Visit visit = tokens.start("form");
    ledger.append(
        List.of(
            event(EventType.SUGGEST_RETURNED, visit)
                .withDetail(
                    Detail.NONE.withShown(
                        List.of(
                            new Shown("vidnovlennia-parolia", "uk", 1, 0.9),
                            new Shown("onlain-zapys", "uk", 2, 0.8)))),
            event(EventType.ARTICLE_OPENED, visit).withArticle("vidnovlennia-parolia", 1),
            event(EventType.MARKED_NOT_SOLVED, visit).withArticle("vidnovlennia-parolia", 1)));
    String location =
        given()
            .config(AS_A_BROWSER)
            .header("Accept", "text/html")
            .redirects()
            .follow(false)
            .multiPart("body", TEXT, "text/plain; charset=utf-8")
            .multiPart("contact", customer, "text/plain; charset=utf-8")
            .multiPart("kb_visit", tokens.issue(visit))
            .multiPart("files", "знімок екрана.png", PICTURE)
            .multiPart("files", "чек.pdf", new byte[3])
            .post("/request")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static Event event(EventType type, Visit visit) {
    return Event.of(type, "widget", UUID.randomUUID().toString(), Instant.now())
        .withVisit(visit.id());
  }

  private RequestSpecification with(Scope scope) {
    String key = keys.add("ключ-" + UUID.randomUUID(), List.of(scope));
    return given().header("Authorization", "Bearer " + key);
  }

  private static String desk() {
    return ConfigProvider.getConfig().getValue("kb.desk.crm.requests.url", String.class);
  }

  /** A server with a ledger of its own and a desk that receives. */
  public static final class WithADesk implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      String data = System.getProperty("kb.data.dir") + "/desk-" + ProcessHandle.current().pid();
      return Map.of("kb.data.dir", data, "kb.ledger.url", "jdbc:sqlite:" + data + "/ledger.db");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(ReceivingDesk.class));
    }
  }
}
