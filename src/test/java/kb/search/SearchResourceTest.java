package kb.search;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchResourceTest {

  @Inject Indexer indexer;

  @TestHTTPResource("/api/search")
  URI search;

  @BeforeEach
  void searchable() throws Exception {
    indexer.settled().get(30, SECONDS);
  }

  @Test
  void findsThePublicArticleWithAnExcerptAndMarks() {
    var answer =
        given()
            .queryParam("q", "забула пароль")
            .get("/api/search")
            .then()
            .statusCode(200)
            .body("lang", equalTo("uk"))
            .body("total", greaterThan(0))
            .body("page", equalTo(1))
            .body("hits[0].article", equalTo("vidnovlennia-parolia"))
            .body("hits[0].url", startsWith("/articles/uk/vidnovlennia-parolia"))
            .body("hits[0].passage.text.length()", lessThanOrEqualTo(240))
            .body("tags[0].count", greaterThan(0))
            .extract();
    String text = answer.path("hits[0].passage.text");
    List<List<Integer>> marks = answer.path("hits[0].passage.marks");
    assertThat(marks)
        .extracting(mark -> text.substring(mark.get(0), mark.get(1)))
        .anySatisfy(word -> assertThat(word).startsWithIgnoringCase("парол"));
  }

  @Test
  void anOutsideAnswerLinksOutside() {
    given()
        .queryParam("q", "КЕП через Дію")
        .get("/api/search")
        .then()
        .body("hits[0].article", equalTo("kep-cherez-diiu"))
        .body("hits[0].url", equalTo("https://ca.diia.gov.ua/"));
  }

  @Test
  void emptyQueryFindsNothing() {
    given()
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("hits", hasSize(0))
        .body("total", equalTo(0));
  }

  @Test
  void pageOutOfRangeIsAProblem() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(search + "?q=%D0%BA%D0%B0%D1%81%D0%B0&page=11"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("page is 1 to 10");
  }

  @Test
  void healthTellsTheStateOfTheIndex() {
    given()
        .get("/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'index' }.data.state", equalTo("ready"));
  }

  @Test
  void rebuildNeedsAKey() {
    given().post("/api/index/rebuild").then().statusCode(401);
  }
}
