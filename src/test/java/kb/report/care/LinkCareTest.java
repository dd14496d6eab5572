package kb.report.care;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What agents link tells of what the base and its search lack. */
@QuarkusTest
class LinkCareTest {

  @Inject Keys keys;
  @Inject Indexer indexer;

  private final String word = letters();
  private String key = "";

  @BeforeEach
  void prepare() throws InterruptedException {
    key = keys.add("Оля-" + UUID.randomUUID(), List.of(Scope.ADMIN));
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
  }

  @Test
  void whatAgentsHadToSearchForIsMissedWithTheWordsItLacks() {
    answered("Не працює " + word, "sms-rozsylka", "searched");
    answered("Знову " + word + " тхір", "sms-rozsylka", "pasted");

    report("missed")
        .body("articles.find { it.article.id == 'sms-rozsylka' }.tickets", greaterThanOrEqualTo(2))
        .body("articles.find { it.article.id == 'sms-rozsylka' }.words", hasItem(word))
        .body("articles.find { it.article.id == 'sms-rozsylka' }.words", not(hasItem("не")))
        .body("articles.find { it.article.id == 'sms-rozsylka' }.words", not(hasItem("тхір")));
  }

  @Test
  void whereAnotherStandsFirstBothAreNamed() {
    answered("Як увімкнути чайові для майстра?", "inventaryzatsiia", "searched");
    answered("Чайові: як їх увімкнути майстрові?", "inventaryzatsiia", "searched");

    report("outranked")
        .body(
            "articles.find { it.linked.id == 'inventaryzatsiia' && it.first.id == 'chaiovi' }"
                + ".tickets",
            greaterThanOrEqualTo(2));
  }

  @Test
  void anArticleLinkedToSomebodyOfAnotherLanguageWantsATranslation() {
    answered("Where do I write down what the salon spends on rent?", "vytraty", "searched");

    report("translations")
        .body(
            "articles.find { it.article == 'vytraty' && it.lang == 'en' }.linked",
            greaterThanOrEqualTo(1));
  }

  @Test
  void anInternalArticleThatAnsweredIsWantedByThePublic() {
    answered("Передайте старшому " + word, "vnutrishnie-eskalatsiia", "searched");

    report("restricted")
        .body(
            "articles.find { it.article.id == 'vnutrishnie-eskalatsiia' }.people",
            greaterThanOrEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "rejected; article,rejected,opened,now,before,rise_low,rise_high",
        "stale; article,confirmed,days,rejections,shown",
        "unseen; article,title,updated",
        "missed; article,tickets,words",
        "outranked; first,linked,tickets",
        "translations; article,lang,shown,linked",
        "restricted; article,tickets,people,last"
      })
  void everyReportIsATableToo(String name, String head) {
    caller()
        .accept("text/csv")
        .get("/api/reports/" + name)
        .then()
        .statusCode(200)
        .body(startsWith(head));
    given().get("/api/reports/" + name).then().statusCode(401);
    caller()
        .get("/api/reports/" + name + "?from=учора")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-request"))
        .body(containsString("from"));
  }

  private ValidatableResponse report(String name) {
    return caller().get("/api/reports/" + name).then().statusCode(200);
  }

  private void answered(String text, String article, String source) {
    String ticket = "Т-" + UUID.randomUUID();
    caller()
        .body(
            Map.of(
                "channel",
                "email",
                "customer",
                UUID.randomUUID().toString(),
                "body",
                text,
                "status",
                "solved"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
    caller()
        .body(Map.of("source", source))
        .put("/api/tickets/" + ticket + "/links/" + article)
        .then()
        .statusCode(201);
  }

  private RequestSpecification caller() {
    return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder("вектор");
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(c -> c != '-')
        .limit(12)
        .forEach(c -> letters.append((char) ('а' + Character.digit(c, 16))));
    return letters.toString();
  }
}
