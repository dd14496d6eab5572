package kb.page.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kb.answer.learning.Learning;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.channel.helpdesk.post.Shift;
import kb.channel.outbox.OutboxLife;
import kb.page.BrowserTest;
import kb.report.ReportCalendar;
import kb.web.Keys;
import kb.web.Scope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole shift as an agent and an owner live it: src/test/resources/shift/shift.tsv says what
 * comes in and what its right answer is.
 */
@QuarkusTest
@TestProfile(ShiftProfile.class)
class ShiftAtTheDeskTest extends BrowserTest {

  private static final List<String> FILLED = List.of("nahaduvannia-u-whatsapp", "druk-etyketok");

  private static final Path PICTURES = Path.of("target/screenshots");

  /** What three customers call the program they come from, and no article does. */
  private static final String THEIR_WORD = "Салонікс";

  private static final String LIFTED = "import-z-inshoi-prohramy";

  @Inject Keys keys;
  @Inject ArticleLibrary library;
  @Inject Learning learning;
  @Inject OutboxLife outbox;
  @Inject ReportCalendar calendar;

  @ConfigProperty(name = "kb.desk.zammad.url")
  String deskUrl = "";

  private final List<Shift.Row> shift = Shift.rows();
  private String key = "";
  private Page page;

  @BeforeEach
  void begin() {
    key = keys.add("Олена", List.of(Scope.TICKETS, Scope.AGENT, Scope.REPORTS));
    page = signedIn();
  }

  @Test
  void twentyTicketsAreAnsweredTwoGapsAreFilledTheSearchLearnsAndTheReportsSaySo()
      throws IOException, InterruptedException {
    shift.forEach(row -> Shift.arrive(row).statusCode(201));
    assertThat(shift).hasSize(20);
    assertThat(page.locator(".desk-tickets li")).hasCount(0);
    page.navigate(server.resolve("/desk").toString());
    assertThat(page.locator(".desk-tickets li")).hasCount(20);
    assertThat(firstFor(THEIR_WORD)).isNotEqualTo(LIFTED);

    List<Integer> ranks = of("article").stream().map(this::answerWithAnArticle).toList();
    of("outside").forEach(this::answerWithAPage);
    assertThat(ranks).as("places at which the search had the answer").hasSize(9);
    assertThat(ranks.stream().filter(rank -> rank > 0).toList())
        .as("answered with Enter, without a search")
        .hasSizeGreaterThanOrEqualTo(7);

    fillGap("zammad-30506", "nahaduvannia-u-whatsapp", "Нагадування у WhatsApp: чи є розсилка");
    fillGap("glpi-5010", "druk-etyketok", "Друк цінників та етикеток зі штрихкодом");
    settle();
    learning.look();

    assertThat(firstFor(THEIR_WORD)).isEqualTo(LIFTED);
    seeWhy();
    closeTickets();
    theDesksWereTold();
    theReportsSaySo(ranks);
    theProofStaysWhenTheTicketsAreLinked();
  }

  private List<Shift.Row> of(String kind) {
    return shift.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  private Page signedIn() {
    Page fresh =
        open(
            "/desk",
            new Browser.NewContextOptions().setAcceptDownloads(true).setViewportSize(1280, 900));
    fresh.locator("#key").fill(key);
    fresh.keyboard().press("Enter");
    assertThat(fresh.locator("#desk")).isVisible();
    return fresh;
  }

  /** Links the article; the place at which it was offered, 0 where the agent had to search. */
  private int answerWithAnArticle(Shift.Row row) {
    openTicket(row.ticket());
    List<String> offered = offered();
    int place = offered.indexOf(row.answer());
    if (place < 0) {
      page.keyboard().press("/");
      page.keyboard().type(library.translations(row.answer()).getFirst().title());
      assertThat(page.locator(".desk-hit").first()).hasAttribute("data-article", row.answer());
      page.keyboard().press("ArrowDown");
    }
    for (int step = 0; step < place; step++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator(".desk-hit.is-chosen")).hasAttribute("data-article", row.answer());
    assertThat(page.locator("#insert-text")).isVisible();
    if (row.file().startsWith("03")) {
      shoot("shift-desk");
    }
    String rank = page.locator(".desk-hit.is-chosen input[name=rank]").inputValue();
    page.keyboard().press("Enter");
    assertThat(page.locator("#status")).hasText("Прив’язано.");
    return place < 0 ? 0 : Integer.parseInt(rank);
  }

  private void answerWithAPage(Shift.Row row) {
    openTicket(row.ticket());
    page.locator("#url").fill(row.answer());
    page.locator("#title").fill("Довідка: " + URI.create(row.answer()).getHost());
    page.keyboard().press("Enter");
    assertThat(page.locator("#status")).hasText("Прив’язано.");
    assertThat(page.locator("#links li")).hasCount(1);
  }

  /** The draft of a ticket, finished as its author would, becomes an article of the base. */
  private void fillGap(String ticket, String id, String title) throws IOException {
    openTicket(ticket);
    Download draft =
        page.waitForDownload(() -> page.getByText("Почати статтю з цього звернення").click());
    String begun = Files.readString(draft.path());
    assertThat(begun).contains("draft", "keywords").doesNotContain("@");
    String article =
        begun
            .substring(0, begun.indexOf("<!--"))
            .replaceFirst("(?m)^\"?id\"?:.*$", "id: " + id)
            .replaceFirst("(?m)^\"?title\"?:.*$", "title: \"" + title + "\"")
            .replaceFirst("(?m)^\"?status\"?:.*$", "status: published")
            .replace("Коротка відповідь одним реченням.", title + ": ось як.")
            .replace("…", "Відкрийте **Налаштування** й виберіть потрібне.");
    Files.writeString(ShiftProfile.CONTENT.resolve("uk").resolve(id + ".md"), article);
    library.reload();
    assertThat(library.translations(id)).as(article).isNotEmpty();
  }

  private void seeWhy() {
    page.navigate(server.resolve("/desk?ticket=chatwoot-204").toString());
    page.keyboard().press("/");
    page.keyboard().type(THEIR_WORD);
    assertThat(page.locator(".desk-hit").first()).hasAttribute("data-article", LIFTED);
    assertThat(page.locator(".desk-hit").first())
        .containsText("відповідала на 3 схожі питання, прив’язав 1 агент");
    shoot("shift-learnt");
  }

  private void closeTickets() {
    shift.stream()
        .filter(row -> row.desk().equals("zammad"))
        .forEach(row -> Shift.close(row).statusCode(200));
  }

  private void theDesksWereTold() {
    outbox.deliverNow();
    for (Shift.Row row : shift) {
      if (!row.kind().equals("gap")) {
        assertThat(Shift.notes(deskUrl, row))
            .as(row.ticket())
            .contains("Розв’язує", "(Олена)", answer(row));
      }
    }
  }

  /** What the note names: the page, or the article that stands for it in the base. */
  private String answer(Shift.Row row) {
    return library.articles().stream()
        .filter(article ->
            row.answer().equals(article.key().id())
                || row.answer().equals(String.valueOf(article.url())))
        .filter(article -> article.key().lang().equals("uk"))
        .map(Article::title)
        .findFirst()
        .orElse(row.answer());
  }

  private void theReportsSaySo(List<Integer> ranks) {
    JsonPath gaps = report("gaps");
    for (String article : FILLED) {
      String gap = "gaps.find { it.caught?.article?.toString()?.contains('" + article + "') }";
      assertThat(gaps.getBoolean(gap + ".closed")).as(gaps.prettify()).isTrue();
    }
    JsonPath links = report("links");
    assertThat(links.getInt("linked.visits")).isEqualTo(6);
    assertThat(links.getInt("linked.of")).isEqualTo(9);
    long three = ranks.stream().filter(rank -> rank >= 1 && rank <= 3).count();
    assertThat(links.getInt("search.find { it.lang == 'uk' }.three.visits")).isEqualTo((int) three);
    assertThat(links.getInt("search.find { it.lang == 'uk' }.three.of"))
        .as("nine articles, and three that stand for outside pages")
        .isEqualTo(ranks.size() + 3);
    assertThat(report("outside").getList("pages.url", String.class))
        .containsExactlyInAnyOrderElementsOf(
            of("outside").stream().map(Shift.Row::answer).toList());

    page.navigate(server.resolve("/reports/base?" + days()).toString());
    assertThat(page.locator(".gaps").last()).containsText("Нагадування у WhatsApp");
    assertThat(page.locator(".gaps").last()).containsText("підказка тепер ловить");
    shoot("shift-reports");
  }

  private void theProofStaysWhenTheTicketsAreLinked() {
    for (String article : FILLED) {
      String gap = "gaps.find { it.caught?.article?.toString()?.contains('" + article + "') }";
      List<String> tickets = report("gaps").getList(gap + ".tickets", String.class);
      tickets.forEach(ticket -> link(ticket, article));
      JsonPath gaps = report("gaps");
      assertThat(gaps.getInt(gap + ".answered")).isEqualTo(tickets.size());
      assertThat(gaps.getInt(gap + ".caught.questions"))
          .isEqualTo(gaps.getInt(gap + ".caught.asked"));
    }
  }

  private void link(String ticket, String article) {
    given()
        .header("Authorization", "Bearer " + key)
        .urlEncodingEnabled(true)
        .contentType(ContentType.JSON)
        .put("/api/tickets/{ticket}/links/{article}", ticket, article)
        .then()
        .statusCode(201);
  }

  private JsonPath report(String name) {
    return given()
        .header("Authorization", "Bearer " + key)
        .get("/api/reports/" + name + "?" + days())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String days() {
    return "from=2026-05-13&to=" + calendar.today();
  }

  private String firstFor(String query) {
    return given()
        .header("Authorization", "Bearer " + key)
        .queryParam("q", query)
        .get("/api/answers")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("answers[0].article");
  }

  private void openTicket(String ticket) {
    page.navigate(server.resolve("/desk?ticket=" + ticket).toString());
    assertThat(page.locator("#case h2")).isVisible();
  }

  @SuppressWarnings("unchecked") // what the expression gives
  private List<String> offered() {
    return (List<String>)
        page.locator(".desk-hit").evaluateAll("hits => hits.map(hit => hit.dataset.article)");
  }

  private void shoot(String name) {
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
  }
}
