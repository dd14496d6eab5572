package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the request still lacks: said in a pause, in the page itself, and never in the way. */
class WidgetCoachTest extends WidgetTest {

  private static final String WHO = "Про кого йдеться?";
  private static final String WHERE = "На якій сторінці?";
  private static final String STEPS = "Що ви натискали?";

  @BeforeEach
  void coach() {
    server.coachedBy(FakeServer.json(Answers.RULES));
  }

  private static Locator tips(Page page) {
    return page.locator("kb-suggest [part=tips] li span");
  }

  private static Locator meter(Page page) {
    return page.locator("kb-suggest [part=meter]");
  }

  @Test
  void aPauseBringsTheTwoThatMatterMost() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    assertThat(tips(page)).hasCount(0);
    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});
    assertThat(meter(page)).containsText("Повнота звернення: 1 з 4");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.METER))
        .hasAccessibleName("Повнота звернення: 1 з 4");

    assertThat(eventsUntil("\"rule\":\"where\""))
        .contains(
            "\"type\":\"tip-shown\",\"rule\":\"who\"", "\"type\":\"tip-shown\",\"rule\":\"where\"");
  }

  @Test
  void whatTheTextSatisfiesGoesAtOnceAndIsTickedOff() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});
    write(page, " Це у співробітниці Олени");
    assertThat(tips(page)).hasText(new String[] {WHERE});

    assertThat(meter(page)).containsText("✓ зрозуміло, про кого мова");
    assertThat(page.getByText("✓ зрозуміло, про кого мова")).isVisible();
    assertThat(eventsUntil("tip-fixed")).contains("\"type\":\"tip-fixed\",\"rule\":\"who\"");
  }

  @Test
  void aDismissedTipStaysAwayForThisDraft() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    button(page, "Прибрати пораду: " + WHO).click();
    assertThat(page.locator("#body")).isFocused();
    write(page, " Досі");

    assertThat(tips(page)).hasText(new String[] {WHERE, STEPS});
    assertThat(meter(page)).containsText("1 з 3");
    assertThat(eventsUntil("tip-dismissed"))
        .contains("\"type\":\"tip-dismissed\",\"rule\":\"who\"");
  }

  @Test
  void aNewDraftIsCoachedAnew() {
    Page page = open();
    write(page, DRAFT);
    button(page, "Прибрати пораду: " + WHO).click();
    page.locator("#body").fill("");
    assertThat(tips(page)).hasCount(0);
    write(page, DRAFT);

    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});
  }

  @Test
  void aSecretOutranksEverything() {
    Page page = open();
    write(page, "Пише помилку, пароль: Barvinok2026 не приймає");

    assertThat(tips(page)).hasText(new String[] {"Приберіть пароль", WHO});
  }

  @Test
  void whoIsInHasteIsToldToSendAndNothingElse() {
    Page page = open();
    write(page, "Терміново, всюди помилка");

    assertThat(tips(page)).hasText(new String[] {"Надсилайте зараз"});
    assertThat(meter(page)).isHidden();
  }

  @Test
  void aPictureThatIsMentionedIsAskedForUntilItIsThere() {
    Page page = open();
    write(page, "Ось скрін каси");
    assertThat(tips(page)).hasText(new String[] {"Файла ще немає. Додати?"});
    page.locator("#files").setInputFiles(new FilePayload("каса.png", "image/png", new byte[] {1}));

    assertThat(tips(page)).hasCount(0);
    assertThat(page.getByText("✓ файл додано")).hasCount(1);
  }

  @Test
  void aLinkInTheFormSaysWhichPage() {
    Page page = open();
    write(page, DRAFT);
    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});
    page.locator("#page").fill("https://app.barvinok.example/kasa");
    page.locator("#subject").focus();

    assertThat(tips(page)).hasText(new String[] {WHO});
    assertThat(page.getByText("✓ сторінку вказано")).isVisible();
  }

  @Test
  void theTextIsCoachedInThePageWhenNothingMayBeSent() throws InterruptedException {
    server.withAttributes("privacy=\"off\"");
    Page page = open();
    write(page, DRAFT);
    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});

    assertThat(send(page)).doesNotContain("kb_");
    assertThat(server.drafts).isEmpty();
    assertThat(server.events).isEmpty();
  }

  @Test
  void theTextIsCoachedWhileSuggestionsAreDown() {
    server.suggesting(FakeServer.status(500));
    Page page = open();
    write(page, DRAFT);

    assertThat(tips(page)).hasText(new String[] {WHO, WHERE});
  }

  @Test
  void theServerCoachesWhenTheRulesDoNotCome() {
    for (FakeServer.Api broken :
        new FakeServer.Api[] {
          FakeServer.status(503), FakeServer.json("{\"cues\":7}"), FakeServer.json("null")
        }) {
      server.coachedBy(broken);
      server.suggesting(
          FakeServer.json(
              Answers.NONE.replace(
                  "\"tips\":[]",
                  "\"tips\":[{\"rule\":\"who\",\"message\":\"Для якого запису?\"}]")));
      Page page = open();
      write(page, DRAFT);

      assertThat(tips(page)).hasText(new String[] {"Для якого запису?"});
    }
  }

  @Test
  void whoeverDoesNotWantTheCoachHasNone() throws InterruptedException {
    server.withAttributes("coach=\"off\"");
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", "Вхід"))));
    Page page = open();
    write(page, DRAFT);
    assertThat(page.locator("kb-suggest [role=status]"))
        .hasText(Pattern.compile("Знайдено 1 статтю"));

    assertThat(tips(page)).hasCount(0);
  }

  /** What was reported until something of this was. */
  private String eventsUntil(String part) throws InterruptedException {
    StringBuilder reported = new StringBuilder();
    while (reported.indexOf(part) < 0) {
      reported.append(next(server.events));
    }
    return reported.toString();
  }
}
