package kb.article.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample base over HTTP. */
@QuarkusTest
class ArticleResourceTest {

  private static final String VHID = "/api/articles/uk/vhid-pislia-zminy-telefonu";
  private static final String PICTURE = "/articles/img/uk/dostup/img/pomylka-vhodu.png";

  @Test
  void anArticleComesWithItsPassagesAndTranslations() {
    given()
        .get(VHID)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("id", equalTo("vhid-pislia-zminy-telefonu"))
        .body("lang", equalTo("uk"))
        .body("title", containsString("телефон"))
        .body("html", containsString("<h2 id="))
        .body("passages[0].anchor", equalTo(""))
        .body("passages[1].path[0]", equalTo(given().get(VHID).path("passages[1].heading")))
        .body("updated", not(equalTo(null)))
        .body(
            "translations.find { it.lang == 'en' }.address",
            equalTo("/articles/en/vhid-pislia-zminy-telefonu"))
        .body("translations.lang", not(hasItem("uk")));
  }

  @Test
  void whoHasTheArticleIsNotSentItAgain() {
    String tag = given().get(VHID).then().extract().header("ETag");

    given().header("If-None-Match", tag).get(VHID).then().statusCode(304);
    given().header("If-None-Match", "\"інше\"").get(VHID).then().statusCode(200);
  }

  @Test
  void anInternalArticleAnswersLikeOneThatIsNotThere() {
    String internal = given().get("/api/articles/uk/vnutrishnie-skydannia-sesii").asString();
    String missing = given().get("/api/articles/uk/vnutrishnie-skydannia-sesij").asString();

    given().get("/api/articles/uk/vnutrishnie-skydannia-sesii").then().statusCode(404);
    assertThat(internal.replace("sesii", "sesij")).isEqualTo(missing);
  }

  @Test
  void aPictureOfAPublicArticleIsServedAsAPictureAndNothingElse() {
    given()
        .get(PICTURE)
        .then()
        .statusCode(200)
        .contentType("image/png")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("sandbox"));
    String tag = given().get(PICTURE).then().extract().header("ETag");
    given().header("If-None-Match", tag).get(PICTURE).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uk/dostup/vhid-pislia-zminy-telefonu.md",
        "lexicon.txt",
        "uk/dostup/img/nope.png",
        "../pom.xml",
        "..%2Fpom.xml",
        "uk/dostup/img/..%2F..%2F..%2F..%2Fpom.xml",
        "%2Fetc%2Fpasswd",
        "uk%00.png"
      })
  void noOtherFileIsServed(String path) {
    int status =
        RestAssured.given().urlEncodingEnabled(false).get("/articles/img/" + path).statusCode();

    assertThat(status).isBetween(400, 404);
  }

  @Test
  void faultsAreForAdministratorsOnly() {
    given().get("/api/content/faults").then().statusCode(401);
  }
}
