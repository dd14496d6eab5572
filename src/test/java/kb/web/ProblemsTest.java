package kb.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer says what is wrong, where, and how to mend it. */
@QuarkusTest
class ProblemsTest {

  @Test
  void brokenJsonIsNamedWithItsPlace() {
    problem(suggest("{\"body\": \"Не можу зайти\",\n \"lang\": }"), 400, "malformed-json")
        .body("detail", containsString("line 2"));
  }

  @Test
  void aFieldOfTheWrongTypeIsNamed() {
    problem(suggest("{\"body\": {\"текст\": 1}}"), 400, "invalid-request")
        .body("errors[0].field", equalTo("body"));
  }

  @Test
  void aFieldOutOfRangeIsNamed() {
    problem(suggest("{\"body\": \"Не можу зайти\", \"limit\": 0}"), 400, "invalid-request")
        .body("errors[0].field", equalTo("limit"));
  }

  @Test
  void noBodyAtAllIsRefused() {
    problem(suggest(""), 400, "invalid-request");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problem(
        given().contentType("text/xml").body("<запит/>").post("/api/suggestions").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void anotherMethodIsRefused() {
    problem(given().delete("/api/suggestions").then(), 405, "method-not-allowed");
  }

  @Test
  void anUnknownAddressIsNotFound() {
    problem(given().get("/api/нема").then(), 404, "not-found");
  }

  @Test
  void aDraftThatIsTooLongIsTooLarge() {
    String body = "{\"body\": \"" + "ї".repeat(8_001) + "\"}";

    problem(suggest(body), 413, "too-large");
  }

  @Test
  void aMegabyteIsTooLarge() {
    problem(suggest("{\"body\": \"" + "a".repeat(1 << 20) + "\"}"), 413, "too-large");
  }

  @Test
  void aPageOfAnotherSiteMayNotAsk() {
    problem(
        given()
            .header("Origin", "https://evil.example")
            .contentType(ContentType.JSON)
            .body("{\"body\": \"Не можу зайти\"}")
            .post("/api/suggestions")
            .then(),
        403,
        "origin-not-allowed");
  }

  @Test
  void withoutAKeyTheTicketsAreClosed() {
    problem(
            given().contentType(ContentType.JSON).body("{}").put("/api/tickets/Т-1").then(),
            401,
            "key-needed")
        .header("WWW-Authenticate", is("Bearer"));
  }

  private static ValidatableResponse suggest(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/suggestions").then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + type))
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }
}
