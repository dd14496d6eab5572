package kb.suggest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kb.search.Indexer;
import kb.suggest.SuggestionAnswer.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a form gets for what a person has typed, from the sample base. */
@QuarkusTest
class SuggestionResourceTest {

  @Inject Indexer indexer;

  @BeforeEach
  void waitForTheIndex() throws InterruptedException {
    var done = new java.util.concurrent.CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  @Test
  void theCaseTheProductGrewFromIsAnswered() {
    suggest(Map.of("body", "не можу зайти, поміняв телефон, пише помилка входу", "lang", "uk"))
        .body("suggestions[0].article", equalTo("vhid-pislia-zminy-telefonu"))
        .body("suggestions[0].url", containsString("/articles/uk/vhid-pislia-zminy-telefonu"))
        .body("suggestions.size()", lessThanOrEqualTo(3))
        .body("read_as", nullValue());
  }

  @Test
  void eachQuestionOfAMessageIsAnsweredByItself() {
    suggest(
            Map.of(
                "subject", "Не можу зайти",
                "body", "Поміняв телефон, пише Помилка входу. І ще: як додати працівника?"))
        .body("questions", hasSize(2))
        .body("questions[0].start", equalTo(0))
        .body(
            "suggestions.find { it.question == 0 }.article", equalTo("vhid-pislia-zminy-telefonu"))
        .body("suggestions.find { it.question == 1 }.article", equalTo("zaproshennia-pratsivnyka"));
  }

  @Test
  void aPassageIsShortPlainTextWithMarksInside() {
    List<Shown> passages =
        suggest(Map.of("body", "як повернути гроші клієнту за візит", "limit", 10))
            .extract()
            .jsonPath()
            .getList("suggestions.passage", Shown.class);

    assertThat(passages)
        .isNotEmpty()
        .allSatisfy(passage -> {
          assertThat(passage.text()).hasSizeLessThanOrEqualTo(240).doesNotContain("<");
          for (int[] mark : passage.marks()) {
            assertThat(passage.text().substring(mark[0], mark[1])).isNotBlank();
          }
        });
  }

  @Test
  void aTextTypedInTheWrongLayoutIsReadAndSaysSo() {
    suggest(Map.of("body", "yt vj;e pfqnb d ljlfnjr"))
        .body("read_as", equalTo("не можу зайти в додаток"))
        .body("suggestions", not(empty()));
  }

  @Test
  void whatSaysNothingGetsNothing() {
    for (String text : List.of("", " ", "Доброго дня!", "🙂🙂🙂", "؟؟؟", "дякую", "\u0000")) {
      suggest(Map.of("body", text)).body("suggestions", empty());
    }
  }

  @Test
  void theLanguageOfTheFormIsNoObstacle() {
    suggest(Map.of("body", "не можу зайти, поміняв телефон, пише помилка входу", "lang", "en"))
        .body("suggestions[0].article", equalTo("vhid-pislia-zminy-telefonu"))
        .body("suggestions[0].lang", equalTo("uk"));
  }

  @Test
  void anOutsideAnswerLinksThere() {
    suggest(Map.of("body", "як отримати електронний підпис КЕП через Дію", "lang", "uk"))
        .body(
            "suggestions.find { it.article == 'kep-cherez-diiu' }.url",
            equalTo("https://ca.diia.gov.ua/"));
  }

  @Test
  void internalArticlesAreNeverOffered() {
    suggest(Map.of("body", "скидання сесії працівника, ескалація звернення", "limit", 10))
        .body("suggestions.article", everyItem(not(containsString("vnutrishn"))));
  }

  @Test
  void theVisitGoesOnWithItsToken() {
    String first = suggest(Map.of("body", "як змінити мову")).extract().path("visit");
    String second =
        suggest(Map.of("body", "як змінити мову інтерфейсу", "visit", first))
            .extract()
            .path("visit");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void atMostAsManyAsAskedForComeBestFirst() {
    List<Float> confidences =
        suggest(Map.of("body", "оплата візиту карткою. як закрити зміну?", "limit", 2))
            .body("suggestions.size()", lessThanOrEqualTo(2))
            .extract()
            .path("suggestions.confidence");

    assertThat(confidences).isSortedAccordingTo((a, b) -> Float.compare(b, a));
  }

  @Test
  void unknownFieldsAreIgnored() {
    suggest(Map.of("body", "як змінити мову", "колір", "синій")).body("tips", not(nullValue()));
  }

  @Test
  void aSecretInTheTextOutranksEveryOtherTip() {
    suggest(Map.of("body", "Не можу зайти, мій пароль: qwerty123", "lang", "uk"))
        .body("tips.rule[0]", equalTo("secret"));
  }

  private static ValidatableResponse suggest(Map<String, Object> request) {
    return given()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/suggestions")
        .then()
        .statusCode(200);
  }
}
