package kb.page.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kb.page.BrowserTest;
import kb.page.Reader;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent at the desk, in a real browser. */
@QuarkusTest
class DeskTest extends BrowserTest {

  @Inject Keys keys;

  private final String agent = "оля-" + UUID.randomUUID();
  private final String ticket = "Т-" + UUID.randomUUID();
  private final String body =
      "Поміняла телефон, не можу зайти, пише «Помилка входу». І як повернути кошти?";
  private String key = "";

  @BeforeEach
  void prepare() {
    key = keys.add(agent, List.of(Scope.TICKETS, Scope.AGENT));
    Object visit =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("body", body))
            .post("/api/suggestions")
            .path("visit");
    given()
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "channel",
                "email",
                "customer",
                ticket,
                "subject",
                "Не заходить",
                "body",
                body,
                "visit",
                visit,
                "status",
                "open"))
        .put("/api/tickets/" + ticket)
        .then()
        .statusCode(201);
  }

  @Test
  void theStandardAnswerIsOneKeystroke() {
    Page page = signedIn(ticketAddress());
    assertThat(page.locator(".desk-hit.is-chosen .desk-title")).containsText("Вхід після зміни");
    assertThat(page.locator("#case")).containsText("Клієнт уже бачив");

    page.keyboard().press("Enter");

    assertThat(page.locator("#status")).hasText("Прив’язано.");
    assertThat(page.locator("#links")).containsText("Вхід після зміни номера телефону");
    assertThat(linked()).containsExactly("vhid-pislia-zminy-telefonu");

    page.keyboard().press("u");

    assertThat(page.locator("#status")).hasText("Скасовано.");
    assertThat(linked()).isEmpty();
  }

  @Test
  void aPastedTextIsTwoKeystrokesFromBeingLinkedAndReadyForTheReply() {
    Page page = signedIn("/desk");
    page.evaluate("text => navigator.clipboard.writeText(text)", body.replace(" ", "\n "));
    page.keyboard().press("ControlOrMeta+v");
    page.waitForURL(address -> address.contains("ticket="));
    assertThat(page.locator("#insert-text")).isVisible();

    page.keyboard().press("ControlOrMeta+Enter");

    assertThat(page.locator("#status")).hasText("Прив’язано, вставку скопійовано.");
    assertThat(linked()).containsExactly("vhid-pislia-zminy-telefonu");
    assertThat(page.evaluate("navigator.clipboard.readText()").toString())
        .contains("/articles/uk/vhid-pislia-zminy-telefonu");
    page.reload();
    assertThat(page.locator("#case")).containsText("У відповіді");
    given()
        .header("Authorization", "Bearer " + key)
        .get("/api/tickets/" + ticket + "/inserts")
        .then()
        .statusCode(200)
        .body("article", contains("vhid-pislia-zminy-telefonu"))
        .body("kind", contains("passage"))
        .body("agent", contains(agent))
        .body("changed", contains(false));
  }

  @Test
  void anAddressPastedOnTheTicketIsLinkedAndARefusalSaysHowToMendIt() {
    Page page = signedIn(ticketAddress());
    assertThat(page.locator("#insert-text")).isVisible();
    paste(page, server.resolve("/articles/uk/chaiovi?lang=en") + ".");
    assertThat(page.locator("#links")).containsText("Чайові");

    paste(page, "http://10.0.0.1/router");
    assertThat(page.locator("#status")).containsText("лише адресу з відкритого інтернету");
    assertThat(linked()).containsExactly("chaiovi");
  }

  private static void paste(Page page, String text) {
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("ControlOrMeta+v");
  }

  @Test
  void anOwnerPinsUnlearnsAndFreesAWord() {
    String word = "подячник";
    key = keys.add("власниця-" + UUID.randomUUID(), List.of(Scope.AGENT, Scope.ADMIN));
    Page page = signedIn("/desk/articles/uk/chaiovi");
    page.fill("#pin-word", word);
    page.keyboard().press("Enter");
    assertThat(page.locator(".desk-asked").getByText(word)).isVisible();

    page.getByLabel("Забути: " + word).click();
    assertThat(page.locator(".desk-asked s").filter(new Locator.FilterOptions().setHasText(word)))
        .isVisible();

    page.getByLabel("Хай вирішують посилання: " + word).click();
    assertThat(page.locator("main")).not().containsText(word);
  }

  @Test
  void theInsertIsCopiedInTheFormatTheAgentLikes() {
    Page page = signedIn(ticketAddress());
    page.locator("#insert select[name=format]").selectOption("markdown");
    assertThat(page.locator("#insert-text[data-format=markdown]")).isVisible();
    page.locator(".desk-hit.is-chosen .desk-title").focus();

    page.keyboard().press("Shift+Enter");

    assertThat(page.locator("#status")).hasText("Вставку скопійовано.");
    Object copied = page.evaluate("navigator.clipboard.readText()");
    assertThat(String.valueOf(copied)).contains("](http://").contains("vhid-pislia-zminy-telefonu");
  }

  @Test
  void everythingIsSearchedAsItIsTypedAndInternalIsMarked() {
    Page page = signedIn(ticketAddress());

    page.keyboard().press("/");
    page.keyboard().type("скинути сеанси");

    assertThat(page.locator(".desk-hit").first()).containsText("внутрішня");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#preview")).containsText("вставки немає");
    page.keyboard().press("Shift+Enter");
    assertThat(page.locator("#status")).containsText("Внутрішня стаття");
  }

  @Test
  void anAddressOfOurOwnPastedAsAnOutsideAnswerIsTheArticle() {
    Page page = signedIn(ticketAddress());

    page.locator("#url").fill(server.resolve("/articles/uk/chaiovi").toString());
    page.keyboard().press("Enter");

    assertThat(page.locator("#links")).containsText("Чайові");
    assertThat(linked()).containsExactly("chaiovi");
  }

  @Test
  void anArticleIsFlaggedAndAnotherBegunWithoutLeavingTheTicket() {
    Page page = signedIn(ticketAddress());
    assertThat(page.locator("#insert-text")).isVisible();
    page.locator(".desk-flag summary").click();
    page.locator("#reason").fill("Кнопка тепер інша");
    page.keyboard().press("Enter");
    assertThat(page.locator("#status")).containsText("Позначено");

    var draft =
        page.waitForDownload(() -> page.getByText("Почати статтю з цього звернення").click());

    assertThat(draft.suggestedFilename()).isEqualTo("draft.md");
  }

  @Test
  void whatIsRefusedIsSaidAndNothingIsLinked() {
    Page page = signedIn(ticketAddress());

    page.locator("#url").fill("http://169.254.169.254/latest/");
    page.locator("#title").fill("Нутрощі");
    page.keyboard().press("Enter");

    assertThat(page.locator("#status.is-alarm")).isVisible();
    assertThat(linked()).isEmpty();
  }

  @Test
  void theTextThatTheBookmarkBringsIsAnsweredAndStandsInNoAddress() {
    Page page = signedIn("/desk");

    page.navigate(server.resolve("/desk/helper").toString());
    page.navigate(
        server.resolve("/desk")
            + "#text="
            + URLEncoder.encode("як повернути кошти клієнту", StandardCharsets.UTF_8));

    assertThat(page.locator(".desk-hit").first()).containsText("коштів");
    assertThat(page.url()).isEqualTo(server.resolve("/desk").toString());
  }

  @Test
  void theDeskWorksWithoutItsScript() {
    Page page =
        signedIn(ticketAddress(), new Browser.NewContextOptions().setJavaScriptEnabled(false));

    page.locator(".desk-hit button[value=answers]").first().click();

    assertThat(page.locator("#links")).containsText("Вхід після зміни");
    page.locator("#links button").first().click();
    assertThat(page.locator("#case")).containsText("Поки що нічого");
  }

  @Test
  void axeFindsNothingToMend() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(ticketAddress(), new Browser.NewContextOptions().setColorScheme(scheme));
      assertThat(page.locator("#insert-text")).isVisible();
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      page.navigate(server.resolve("/desk/helper").toString());
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }

  @Test
  void aFormOfAnotherSiteLinksNothing() {
    Page page = signedIn(ticketAddress());
    String cookie = page.context().cookies().getFirst().value;

    given()
        .cookie("kb_sign_in", cookie)
        .formParam("ticket", ticket)
        .formParam("article", "chaiovi")
        .formParam("lang", "uk")
        .formParam("csrf", "підробка")
        .post("/desk/link")
        .then()
        .statusCode(403);
    given()
        .cookie("kb_sign_in", cookie)
        .contentType(ContentType.JSON)
        .put("/api/tickets/" + ticket + "/links/chaiovi")
        .then()
        .statusCode(403);

    assertThat(linked()).isEmpty();
  }

  @Test
  void aRelationNobodyKnowsIsNamedAndLinksNothing() {
    Page page = signedIn(ticketAddress());

    given()
        .cookie("kb_sign_in", page.context().cookies().getFirst().value)
        .formParam("ticket", ticket)
        .formParam("article", "chaiovi")
        .formParam("lang", "uk")
        .formParam("relation", "свояк")
        .formParam("csrf", page.locator("input[name=csrf]").first().getAttribute("value"))
        .post("/desk/link")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("relation"));

    assertThat(linked()).isEmpty();
  }

  @Test
  void whoSignsOutSeesTheDeskNoMore() {
    Page page = signedIn("/desk");

    page.getByText("Вийти").click();

    assertThat(page.locator("#key")).isVisible();
    assertThat(page.context().cookies()).isEmpty();
  }

  private Page signedIn(String address) {
    return signedIn(address, new Browser.NewContextOptions());
  }

  private Page signedIn(String address, Browser.NewContextOptions options) {
    Page page =
        open(
            "/desk",
            options
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(1280, 900));
    page.locator("#key").fill(key);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk");
    assertThat(page.locator("#desk")).isVisible();
    page.waitForLoadState(); // its script has run
    if (!address.equals("/desk")) {
      page.navigate(server.resolve(address).toString());
    }
    return page;
  }

  private String ticketAddress() {
    return "/desk?ticket=" + Reader.encode(ticket);
  }

  private List<String> linked() {
    return given()
        .header("Authorization", "Bearer " + key)
        .get("/api/tickets/" + ticket + "/links")
        .path("article");
  }
}
