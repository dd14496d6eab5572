package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the widget asks, on a clock that only the test moves. */
class WidgetTriggerTest extends WidgetTest {

  private Page openWithStoppedClock() {
    Page page = open();
    page.clock().install();
    page.reload();
    page.locator("kb-suggest [part=privacy] button").waitFor();
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    return page;
  }

  private static void countWhatIsSent(Page page) {
    page.evaluate(
        """
        () => {
          window.__sent = 0;
          const send = window.fetch;
          window.fetch = (url, ...rest) => {
            if (String(url).endsWith('/api/suggestions')) window.__sent++;
            return send(url, ...rest);
          };
        }\
        """);
  }

  private int sent(Page page) {
    return ((Number) page.evaluate("() => window.__sent")).intValue();
  }

  @ParameterizedTest(name = "{0}: “{1}” after {2} ms")
  @CsvSource({
    "subject, Каса, 300",
    "body, Не можу закрити касу, 700",
  })
  void aFieldIsReadAfterItsPause(String field, String text, int pause) {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#" + field).pressSequentially(text);
    page.clock().runFor(pause - 1);
    assertThat(sent(page)).isZero();
    page.clock().runFor(1);

    assertThat(sent(page)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "subject, як",
    "subject, Добрий день",
    "body, Каса і чек",
    "body, Дякую за допомогу",
    "body, 12345 67890 12345",
  })
  void tooLittleIsNotAskedAbout(String field, String text) {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#" + field).pressSequentially(text);
    page.clock().runFor(5_000);

    assertThat(sent(page)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"., 1", "?, 1", "Enter, 1", "a, 0"})
  void theEndOfAThoughtIsReadAtOnce(String key, int asked) {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#body").pressSequentially("Не можу закрити касу");
    page.locator("#body").press(key);
    page.clock().runFor(1);

    assertThat(sent(page)).isEqualTo(asked);
  }

  @Test
  void whatIsPastedIsReadAtOnce() {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#body").focus();
    page.evaluate("() => document.execCommand('insertText', false, 'Не можу закрити касу')");
    page.locator("#body").press("ControlOrMeta+a");
    page.locator("#body").press("ControlOrMeta+x");
    page.locator("#body").press("ControlOrMeta+v");
    page.clock().runFor(1);

    assertThat(sent(page)).isEqualTo(1);
  }

  @Test
  void leavingTheFieldReadsItAtOnce() {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#body").pressSequentially("Не можу закрити касу");
    page.locator("#subject").focus();
    page.clock().runFor(1);

    assertThat(sent(page)).isEqualTo(1);
  }

  @Test
  void inPauseModeTwoSecondsAreAwaitedWhateverIsTyped() {
    server.withAttributes("privacy=\"pause\"");
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#body").pressSequentially("Не можу закрити касу.");
    page.clock().runFor(1_999);
    assertThat(sent(page)).isZero();
    page.clock().runFor(1);

    assertThat(sent(page)).isEqualTo(1);
  }

  @Test
  void spacesEmptyWordsAndOrderAreNoNewMeaning() {
    Page page = openWithStoppedClock();
    countWhatIsSent(page);
    page.locator("#body").pressSequentially("Не можу закрити касу.");
    page.clock().runFor(1);
    page.locator("#body").pressSequentially("  і ще це. Касу закрити.");
    page.clock().runFor(5_000);

    assertThat(sent(page)).isEqualTo(1);
  }

  @Test
  void fiftyQuickEditsLeaveOneQuestionInFlight() {
    AtomicInteger given = new AtomicInteger();
    server.suggesting(FakeServer.hang());
    Page page = open();
    page.locator("kb-suggest [part=privacy] button").waitFor();
    countWhatIsSent(page);
    page.onRequestFailed(
        request -> given.addAndGet(request.url().endsWith("/api/suggestions") ? 1 : 0));
    page.locator("#body").focus();
    for (int i = 0; i < 50; i++) {
      page.keyboard().type("каса" + i + ".");
    }
    page.waitForCondition(() -> sent(page) > 1 && given.get() >= sent(page) - 1);

    assertThat(sent(page)).isGreaterThan(1);
    assertThat(sent(page) - given.get()).isLessThanOrEqualTo(1);
  }

  @Test
  void anAnswerThatTakesLongerThanAPersonWaitsIsGivenUp() throws InterruptedException {
    server.suggesting(FakeServer.hang());
    Page page = openWithStoppedClock();
    page.evaluate("() => { window.failures = 0; addEventListener('kb-error', () => failures++) }");
    page.locator("#body").pressSequentially("Не можу закрити касу.");
    page.clock().runFor(1);
    next(server.drafts);
    page.clock().runFor(1_498);
    assertThat(page.evaluate("() => failures")).isEqualTo(0);
    page.clock().runFor(2);

    page.waitForFunction("() => failures === 1");
  }

  @Test
  void aServerThatFailedThreeTimesIsAskedAgainAfterAMinute() throws InterruptedException {
    server.suggesting(FakeServer.status(503));
    Page page = openWithStoppedClock();
    page.evaluate("() => { window.failures = 0; addEventListener('kb-error', () => failures++) }");
    String[] sentences = {
      "Поміняв телефон.", " Застосунок мовчить.", " Каса закрита.", " Склад порожній."
    };
    for (int i = 0; i < 4; i++) {
      page.locator("#body").pressSequentially(sentences[i]);
      page.clock().runFor(1);
      page.waitForFunction("n => failures === n", i + 1);
    }
    assertThat(server.drafts).hasSize(3);
    page.clock().runFor(60_000);
    page.locator("#body").pressSequentially(" Чек порожній.");
    page.clock().runFor(1);
    page.waitForFunction("() => failures === 5");

    assertThat(server.drafts).hasSize(4);
  }

  @Test
  void withoutANetworkNothingIsTriedAndTheFormStaysAsItIs() throws InterruptedException {
    Page page = open();
    page.evaluate("() => { window.failures = 0; addEventListener('kb-error', () => failures++) }");
    page.context().setOffline(true);
    write(page, DRAFT);
    page.waitForFunction("() => failures === 1");
    page.context().setOffline(false);

    assertThat(server.drafts).isEmpty();
    assertThat(send(page)).contains("body=");
  }

  @ParameterizedTest(name = "{0} px: {1}")
  @CsvSource({"1000, 5", "390, 3"})
  void fiveAreAskedForOnADeskAndThreeOnAPhone(int width, int limit) throws InterruptedException {
    Page page = open(new Browser.NewContextOptions().setViewportSize(width, 900));
    write(page, DRAFT);

    assertThat(next(server.drafts)).contains("\"limit\":" + limit + "}");
  }
}
