package kb.coach;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoachResourceTest {

  @Test
  void thePageGetsTheRulesOfItsLanguage() {
    given()
        .get("/api/coach/uk")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("max-age=300"))
        .body("lang", equalTo("uk"))
        .body("cues", containsString("filler\n"))
        .body("letters", containsString("ії"))
        .body("tips.id", hasItems("secret", "send-now", "who", "error-text"));
  }

  @Test
  void aLanguageWithoutRulesGetsTheUkrainian() {
    given().get("/api/coach/ru").then().statusCode(200).body("lang", equalTo("uk"));
  }
}
