package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the first words to "solved", by mouse and by keyboard. */
class WidgetStoryTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";

  @BeforeEach
  void suggestTwo() {
    server.suggesting(
        FakeServer.json(
            Answers.of(Answers.suggestion("vhid", TITLE), Answers.suggestion("invait", "Інвайт"))));
  }

  @Test
  void opensTheArticleAtThePassageThatMatched() {
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).click();

    assertThat(page.getByText("Відкрийте картку.")).isVisible();
    assertThat(page.getByText("Діє 72 години.")).isHidden();
    assertThat(page.getByText("Уся стаття"))
        .hasAttribute("href", server.address() + "articles/uk/vhid#%D0%BD%D0%BE%D0%BC%D0%B5%D1%80");
  }

  @Test
  void showsThePassageItHasWhenTheArticleDoesNotCome() {
    server.withArticles(FakeServer.status(500));
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).click();

    assertThat(button(page, "Це вирішило моє питання")).isVisible();
    assertThat(page.locator("kb-suggest .target")).containsText("Впишіть новий номер");
  }

  @Test
  void solvedIsSaidRecordedKeptAndSentWithTheForm() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).click();
    button(page, "Це вирішило моє питання").click();

    assertThat(page.locator("kb-suggest .done")).containsText("Чернетку збережено");
    assertThat(page.locator("#body")).hasValue(DRAFT);
    assertThat(button(page, "Інвайт")).isHidden();
    assertThat(URLDecoder.decode(send(page), StandardCharsets.UTF_8))
        .contains("kb_visit=v1", "kb_tried=solved uk/vhid " + TITLE);
    String events = next(server.events);
    assertThat(events).contains("\"visit\":\"v1\"", "\"type\":\"opened\"", "\"type\":\"solved\"");
    assertThat(events).doesNotContain("Поміняв");

    page.navigate(server.address());
    button(page, "Повернути").click();
    assertThat(page.locator("#body")).hasValue(DRAFT);
  }

  @Test
  void aVerdictIsTakenBack() {
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).click();
    button(page, "Не допомогло").click();
    button(page, "Це про інше").click();
    assertThat(page.locator("kb-suggest .done")).containsText("врахуємо");
    button(page, "Скасувати").click();

    assertThat(button(page, TITLE)).isFocused();
    assertThat(page.locator("kb-suggest [role=status]")).hasText("");
    page.reload();
    assertThat(button(page, "Повернути")).hasCount(0);
  }

  @Test
  void theWholeStoryByKeyboard() {
    Page page = open();
    write(page, "Поміняв телефон, пише Помилка входу.");
    button(page, TITLE).waitFor();
    page.keyboard().press("Enter");
    page.keyboard().type("Ще рядок");
    page.keyboard().press("ArrowLeft");
    for (int i = 0; i < 20 && !isFocused(button(page, TITLE)); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.getByText("Відкрийте картку.")).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().type("*");

    assertThat(page.locator("#body"))
        .hasValue("Поміняв телефон, пише Помилка входу.\nЩе ряд*ок".replace("ряд*ок", "рядо*к"));
  }

  private static boolean isFocused(Locator locator) {
    return Boolean.TRUE.equals(
        locator.evaluate("element => element.getRootNode().activeElement === element"));
  }

  @Test
  void theListDoesNotChangeUnderAHand() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).hover();
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("kasa", "Каса"))));
    page.locator("#body").focus();
    page.keyboard().type(" Закрити касу.");
    next(server.drafts);
    next(server.drafts);
    page.waitForFunction(
        "() => performance.getEntriesByName(location.origin + '/api/suggestions').length === 2");

    assertThat(button(page, TITLE)).isVisible();
    page.mouse().move(1, 1);
    assertThat(button(page, "Каса")).isVisible();
  }

  @Test
  void whatWasDismissedStaysClosedUntilTheTextIsAnother() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    button(page, "Сховати підказки").click();
    assertThat(button(page, TITLE)).isHidden();
    next(server.drafts);
    write(page, " Пароль.");
    write(page, " Каса закрита, склад порожній, звіт зарплати дивний.");

    assertThat(next(server.drafts)).contains("зарплати");
    assertThat(button(page, TITLE)).isVisible();
  }

  @Test
  void asksAgainOnlyWhenTheMeaningChanged() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    next(server.drafts);
    write(page, "   і. ");
    write(page, "Каса.");

    assertThat(next(server.drafts)).contains("Каса");
  }

  @Test
  void theProductThatTheSiteNamesGoesWithTheDraft() throws InterruptedException {
    server.withAttributes("product=\"Каса\"");
    Page page = open();
    write(page, DRAFT);

    assertThat(next(server.drafts)).contains("\"product\":\"Каса\"");
  }

  @Test
  void readsWhatWasThereBeforeItself() throws InterruptedException {
    server.withText(DRAFT);
    Page page = open();

    assertThat(next(server.drafts)).contains("Помилка входу");
    assertThat(button(page, TITLE)).isVisible();
  }

  @Test
  void onAPhoneTheSheetNeverStandsInTheWay() throws InterruptedException {
    Page page = open(new Browser.NewContextOptions().setViewportSize(390, 800));
    write(page, DRAFT);
    buttonLike(page, "2 підказки").click();
    assertThat(button(page, TITLE)).isVisible();
    button(page, "Сховати підказки").click();
    assertThat(button(page, TITLE)).isHidden();
    buttonLike(page, "2 підказки").click();
    page.locator("h1").click();

    assertThat(button(page, TITLE)).isHidden();
    assertThat(send(page)).contains("kb_visit=v1");
  }

  @Test
  void aPointerThatRestsWhereTheListWillStandDoesNotKeepItAway() {
    Page page = open();
    write(page, "Добрий день! ");
    BoundingBox place = page.locator("kb-suggest").boundingBox();
    page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
    page.keyboard().type(DRAFT);

    assertThat(button(page, TITLE)).isVisible();
  }

  /** To a browser the back gesture of a phone is a close request, as Escape is on a desk. */
  @Test
  void theBackGestureClosesTheSheetBeforeItLeavesThePage() {
    Page page = open(new Browser.NewContextOptions().setViewportSize(390, 800));
    write(page, DRAFT);
    buttonLike(page, "2 підказки").click();
    assertThat(button(page, TITLE)).isVisible();
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("Escape");

    assertThat(button(page, TITLE)).isHidden();
    assertThat(page.locator("#body")).isFocused();
  }

  @Test
  void groupsByQuestion() {
    server.suggesting(
        FakeServer.json(
            Answers.of(
                Answers.suggestion("vhid", TITLE),
                Answers.suggestion("invait", "Інвайт", "Інвайт діє 72 години.", 1))));
    Page page = open();
    write(page, DRAFT);

    assertThat(page.locator("kb-suggest h3")).hasText(new String[] {"Поміняв номер.", "А інвайт?"});
    assertThat(page.locator("kb-suggest h3 > q")).hasCount(2);
  }
}
