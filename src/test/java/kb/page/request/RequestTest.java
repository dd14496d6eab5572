package kb.page.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kb.answer.Tickets;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Shown;
import kb.deflection.ledger.EventLedger;
import kb.web.VisitTokens;
import org.junit.jupiter.api.Test;

/** A request is kept as it was written, once, or comes back with every word and the reason. */
@QuarkusTest
class RequestTest {

  private static final String TEXT = "Каса не закриває зміну, пише «Помилка 403».";

  @Inject Tickets tickets;
  @Inject EventLedger ledger;
  @Inject VisitTokens tokens;

  private static RequestSpecification form() {
    return given()
        .header("Accept", "text/html")
        .header("Accept-Language", "uk")
        .redirects()
        .follow(false)
        .multiPart("subject", "Каса", "text/plain; charset=utf-8")
        .multiPart("body", TEXT, "text/plain; charset=utf-8")
        .multiPart("contact", "olena@example.com");
  }

  private static String number(RequestSpecification form) {
    String location = form.post("/request").then().statusCode(303).extract().header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Test
  void theSameFormSentTwiceIsOneRequest() {
    String once = UUID.randomUUID().toString();
    String first = number(form().multiPart("once", once));
    assertThat(number(form().multiPart("once", once))).isEqualTo(first);
    assertThat(number(form().multiPart("once", UUID.randomUUID().toString()))).isNotEqualTo(first);
    assertThat(tickets.find(first).orElseThrow().body()).isEqualTo(TEXT);
  }

  @Test
  void theSameFormWithOtherWordsIsAnotherRequest() {
    String once = UUID.randomUUID().toString();
    String first = number(form().multiPart("once", once));
    String second =
        number(
            form().multiPart("once", once).multiPart("page", "https://app.barvinok.example/kasa"));
    assertThat(second).isNotEqualTo(first);
    assertThat(tickets.find(second).orElseThrow().page()).contains("kasa");
  }

  @Test
  void aFileOfAnotherKindIsNamedAndNoWordIsLost() {
    form()
        .multiPart("files", "virusy.exe", new byte[] {1})
        .post("/request")
        .then()
        .statusCode(400)
        .body(containsString("Файл «virusy.exe»"), containsString("Помилка 403"))
        .body(containsString("Файли потрібно вибрати ще раз"));
  }

  @Test
  void filesThatAreTooLargeAreSaidSoAndNoWordIsLost() {
    form()
        .multiPart("files", "знімок.png", new byte[13 << 20])
        .post("/request")
        .then()
        .statusCode(400)
        .body(containsString("не більші за 12 МБ"), containsString("Помилка 403"));
  }

  @Test
  void aTextThatIsTooLongComesBackWhole() {
    String text = "ї".repeat(30_000);
    given()
        .header("Accept", "text/html")
        .multiPart("body", text, "text/plain; charset=utf-8")
        .multiPart("contact", "olena@example.com")
        .post("/request")
        .then()
        .statusCode(400)
        .body(containsString(text));
  }

  @Test
  void theVisitOfAFormThatCameBackIsKept() {
    String token = tokens.issue(tokens.start("form"));
    given()
        .header("Accept", "text/html")
        .multiPart("body", "")
        .multiPart("kb_visit", token)
        .post("/request")
        .then()
        .statusCode(400)
        .body(containsString("name=\"kb_visit_before\" value=\"" + token + "\""));
  }

  @Test
  void whoHasSentARequestSeesWhatWentWithIt() {
    var visit = tokens.start("form");
    Event suggested =
        Event.of(EventType.SUGGEST_RETURNED, "server", UUID.randomUUID().toString(), Instant.now())
            .withVisit(visit.id())
            .withDetail(
                Detail.NONE.withShown(
                    List.of(
                        new Shown("vidnovlennia-parolia", "uk", 1, 0.9),
                        new Shown("onlain-zapys", "uk", 2, 0.8))));
    Event opened =
        Event.of(EventType.ARTICLE_OPENED, "widget", UUID.randomUUID().toString(), Instant.now())
            .withVisit(visit.id())
            .withArticle("vidnovlennia-parolia", 1);
    ledger.append(List.of(suggested, opened));
    String number = number(form().multiPart("kb_visit", tokens.issue(visit)));
    given()
        .header("Accept", "text/html")
        .header("Accept-Language", "uk")
        .get("/request/" + number)
        .then()
        .body(containsString("Ви вже читали"), containsString("/articles/uk/vidnovlennia-parolia"))
        .body(not(containsString("/articles/uk/onlain-zapys")));
  }

  @Test
  void aNumberNobodyWasGivenIsNotThere() {
    given().header("Accept", "text/html").get("/request/250101-AAAAA").then().statusCode(404);
  }

  @Test
  void theNameOfAFileIsNoPath() {
    assertThat(RequestFiles.safe("знімок екрана 2.png")).isEqualTo("знімок_екрана_2.png");
    assertThat(RequestFiles.safe("../../etc/passwd")).isEqualTo("._._etc_passwd");
    assertThat(RequestFiles.safe("C:\\тека\\звіт..xlsx\u0000")).isEqualTo("C_тека_звіт.xlsx_");
    assertThat(RequestFiles.safe("ї".repeat(300) + ".pdf")).hasSize(80).endsWith(".pdf");
  }
}
