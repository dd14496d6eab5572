package kb.page.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import kb.answer.Tickets;
import kb.search.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Without a script, and only where the desk wants it, the form shows answers before it is sent. */
@QuarkusTest
@TestProfile(ReadyAnswersTest.Wanted.class)
class ReadyAnswersTest {

  private static final String DRAFT = "Поміняв телефон і не можу зайти, пише помилка входу";

  /** A desk that turned it on. */
  public static final class Wanted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kb.page.check-answers", "true");
    }
  }

  @Inject SearchIndex index;
  @Inject Tickets tickets;

  @BeforeEach
  @Timeout(30)
  void searchable() {
    while (!index.isReady()) {
      Thread.onSpinWait();
    }
  }

  private static RequestSpecification form(String body) {
    return given()
        .header("Accept", "text/html")
        .header("Accept-Language", "uk")
        .redirects()
        .follow(false)
        .multiPart("body", body, "text/plain; charset=utf-8")
        .multiPart("contact", "olena@salon.example");
  }

  private static ValidatableResponse checked(String body) {
    return form(body).multiPart("check", "yes").post("/request").then().statusCode(200);
  }

  @Test
  void aFormWithoutAScriptHasASecondButtonAfterTheOneThatSends() {
    String page = given().header("Accept-Language", "uk").get("/request").asString();
    assertThat(page)
        .containsPattern("Надіслати</button><noscript><button[^>]+>Перевірити готові відповіді<");
  }

  @Test
  void answersAreShownAndNothingIsSentAndNoWordIsLost() {
    long before = tickets.newest(false, 1000).size();
    checked(DRAFT)
        .body(containsString("Вхід після зміни номера телефону"), containsString("<mark>"))
        .body(containsString(DRAFT), containsString("olena@salon.example"))
        .body(containsString("name=\"kb_visit_before\" value=\"v1."))
        .body(containsString("Надіслати"));
    assertThat(tickets.newest(false, 1000)).hasSize((int) before);
  }

  @Test
  void withoutAnAnswerItSaysSo() {
    checked("Чи годуєте ви акваріумних рибок")
        .body(containsString("Готової відповіді не знайшлося"));
    checked("").body(containsString("Готової відповіді не знайшлося"));
  }

  @Test
  void aTextOfAnyLengthIsChecked() {
    checked((DRAFT + ". ").repeat(300)).body(containsString("Вхід після зміни номера телефону"));
  }

  @Test
  void theButtonThatSendsStillSendsAtOnce() {
    form(DRAFT).post("/request").then().statusCode(303).body(not(containsString("id=\"ready\"")));
  }
}
