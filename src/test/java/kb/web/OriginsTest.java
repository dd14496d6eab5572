package kb.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which sites' pages may ask, and that none of them is trusted with cookies. */
@QuarkusTest
@TestProfile(OriginsTest.OneShop.class)
class OriginsTest {

  private static final String SHOP = "https://shop.example";

  /** A desk that has embedded the widget on one other site. */
  public static final class OneShop implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kb.web.origins", SHOP);
    }
  }

  @Test
  void aSiteThatIsNamedMayAskWithoutCookies() {
    given()
        .header("Origin", SHOP)
        .contentType(ContentType.JSON)
        .body(Map.of("body", "як закрити зміну"))
        .post("/api/suggestions")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(SHOP))
        .header("Access-Control-Allow-Credentials", not(equalTo("true")))
        .header("Vary", containsString("Origin"));
  }

  @Test
  void aSiteThatIsNotNamedMayNot() {
    given()
        .header("Origin", "https://other.example")
        .contentType(ContentType.JSON)
        .body(Map.of("body", "як закрити зміну"))
        .post("/api/suggestions")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNoAddressAtAllIsNoSiteEither() {
    given()
        .header("Origin", "http://[без-дужки")
        .get("/api/search?q=зміна")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/origin-not-allowed"));
  }
}
