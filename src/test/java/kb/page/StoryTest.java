package kb.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job, from a person's first words to the owner's number: the real server, index, base.
 */
@QuarkusTest
class StoryTest extends BrowserTest {

  @Inject Keys keys;

  private String key = "";

  @BeforeEach
  void prepare() {
    key = keys.add("owner-" + UUID.randomUUID(), List.of(Scope.REPORTS));
  }

  @Test
  void whoFindsTheAnswerWhileWritingIsOneConfirmedDeflection() {
    int before = confirmed();
    Page page = open("/request");
    page.getByLabel("Що сталося?").click();
    page.keyboard().type("не можу зайти, поміняв телефон, пише помилка входу");
    page.getByText("Вхід після зміни номера телефону").click();
    page.waitForResponse(
        response -> response.url().endsWith("/api/events") && response.status() == 202,
        button(page, "Це вирішило моє питання")::click);

    page.navigate(server + "reports");
    page.locator("input[name=key]").fill(key);
    page.keyboard().press("Enter");
    assertThat(page.locator(".reports .three")).containsText(String.valueOf(before + 1));
    assertThat(confirmed()).isEqualTo(before + 1);
  }

  private int confirmed() {
    return given()
        .header("Authorization", "Bearer " + key)
        .get("/api/reports/deflection")
        .then()
        .statusCode(200)
        .extract()
        .path("confirmed.visits");
  }
}
