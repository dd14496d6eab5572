package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several questions, those that are not solved are sent; only when the person says so. */
class WidgetQuestionsTest extends WidgetTest {

  private static final String FIRST = "Поміняв телефон, пише Помилка входу.";
  private static final String SECOND = "Як додати працівника?";
  private static final String BOTH =
      "Добрий день!\n1. " + FIRST + "\n2. " + SECOND + "\nОлена, id 4412";
  private static final String TITLE = "Вхід після зміни номера";
  private static final String OFFER = "1 з 2 вирішено. Надіслати друге?";

  @BeforeEach
  void suggestForTheFirst() {
    suggest(FIRST, SECOND);
  }

  private void suggest(String first, String second) {
    server.suggesting(
        FakeServer.json(
            Answers.of(
                    Answers.suggestion("vhid", TITLE),
                    Answers.suggestion("dodaty", "Новий працівник", "Картка працівника.", 1))
                .replace("Поміняв номер.", first)
                .replace("А інвайт?", second)));
  }

  private Page solve(String title) {
    Page page = open();
    page.locator("#body").fill(BOTH);
    page.locator("#subject").focus();
    button(page, title).click();
    button(page, "Це вирішило моє питання").click();
    return page;
  }

  @Test
  void theOtherIsOfferedAndSentAlone() throws InterruptedException {
    Page page = solve(TITLE);
    assertThat(page.locator("kb-suggest [part=note]")).containsText(OFFER);
    assertThat(page.locator("kb-suggest [role=status]")).hasText(OFFER);
    assertThat(page.locator("#body")).hasValue(BOTH);
    button(page, "Так, прибрати вирішене з тексту").click();

    assertThat(page.locator("#body")).hasValue("Добрий день!\n2. " + SECOND + "\nОлена, id 4412");
    assertThat(server.forms).isEmpty();
    assertThat(URLDecoder.decode(send(page), StandardCharsets.UTF_8))
        .contains(SECOND, "kb_tried=solved uk/vhid " + TITLE)
        .doesNotContain(FIRST);
  }

  @Test
  void theFirstIsOfferedWhenTheSecondIsSolved() {
    Page page = solve("Новий працівник");

    assertThat(page.locator("kb-suggest [part=note]"))
        .containsText("1 з 2 вирішено. Надіслати перше?");
  }

  @Test
  void whatWasTakenOutComesBack() {
    Page page = solve(TITLE);
    button(page, "Так, прибрати вирішене з тексту").click();
    page.locator("kb-suggest [part=note] button").click();

    assertThat(page.locator("#body")).hasValue(BOTH);
    assertThat(page.locator("kb-suggest [part=note]")).isHidden();
  }

  @Test
  void nothingIsOfferedOnceAllAreSolvedOrTheSolvedIsTakenBack() {
    Page page = solve(TITLE);
    button(page, "Новий працівник").click();
    button(page, "Це вирішило моє питання").click();
    assertThat(page.locator("kb-suggest [part=note]")).isHidden();
    button(page, "Скасувати").last().click();
    assertThat(page.locator("kb-suggest [part=note]")).containsText(OFFER);
    button(page, "Скасувати").first().click();

    assertThat(page.locator("kb-suggest [part=note]")).isHidden();
  }

  @Test
  void nothingIsOfferedWhenTheSolvedQuestionIsNotInTheTextAsItStands() {
    suggest("Не приймає [SECRET].", SECOND);
    Page page = solve(TITLE);

    assertThat(page.locator("kb-suggest .done")).containsText("Чернетку збережено");
    assertThat(page.locator("kb-suggest [part=note]")).isHidden();
  }
}
