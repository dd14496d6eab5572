package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What articles say is text, and what people type goes no further than they allow. */
class WidgetSafetyTest extends WidgetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "'><svg/onload=alert(1)>",
        "</textarea><iframe src=javascript:alert(1)>",
        "{{constructor.constructor('alert(1)')()}}",
        "&lt;img src=x onerror=alert(1)&gt; ʼ\u202E\u0000Їжак"
      })
  void markupIsShownAsText(String evil) {
    String inJson = evil.replace("\u0000", "\\u0000");
    server.suggesting(
        FakeServer.json(Answers.of(Answers.suggestion("evil", inJson, "слово " + inJson, 0))));
    server.withArticles(
        FakeServer.json(
            Answers.ARTICLE.replace("Новий номер", inJson).replace("Відкрийте картку", inJson)));
    List<String> alarms = new ArrayList<>();
    Page page = open();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (request.url().endsWith("/x")) {
        alarms.add(request.url());
      }
    });
    write(page, DRAFT);
    page.locator("kb-suggest [part=title]").click();
    page.locator("kb-suggest .target .step").first().waitFor();

    assertThat(page.locator("kb-suggest [part=title]").textContent()).isEqualTo(evil);
    assertThat(page.locator("kb-suggest").locator("img, svg, iframe, script").count()).isZero();
    assertThat(alarms).isEmpty();
  }

  @Test
  void aLinkIsNeverAScript() {
    String evil =
        Answers.suggestion("a", "Стаття").replace("/articles/uk/a#номер", "javascript:alert(1)");
    server.suggesting(FakeServer.json(Answers.of(evil)));
    Page page = open();
    write(page, DRAFT);
    button(page, "Стаття").click();

    assertThat(page.locator("kb-suggest .whole a")).hasAttribute("href", server.address());
  }

  @Test
  void passwordsAndNumbersDoNotLeaveThePage() throws InterruptedException {
    Page page = open();
    write(page, "Не заходить, пароль: Barvinok2026, телефон +380 67 123 45 67.");

    assertThat(next(server.drafts)).doesNotContain("Barvinok2026").doesNotContain("123 45 67");
    assertThat(page.locator("#body"))
        .hasValue("Не заходить, пароль: Barvinok2026, телефон +380 67 123 45 67.");
  }

  @Test
  void ofALongTextItsTwoEndsAreSent() throws InterruptedException {
    Page page = open();
    page.locator("#body").fill("Початок. " + "Каса не сходиться. ".repeat(400) + "Кінець справи");
    page.locator("#subject").focus();

    String draft = next(server.drafts);
    assertThat(draft).contains("Початок", "Кінець справи");
    assertThat(draft.length()).isLessThan(2600);
  }

  @Test
  void inButtonModeNothingIsSentBeforeThePress() throws InterruptedException {
    server.withAttributes("privacy=\"button\"");
    Page page = open();
    write(page, DRAFT);
    page.locator("#subject").focus();
    page.locator("#subject").fill("Каса");
    button(page, "Знайти готові відповіді").click();

    assertThat(next(server.drafts)).contains("Каса");
    assertThat(server.drafts).isEmpty();
  }

  @Test
  void aBrowserThatAsksNotToBeTrackedGetsTheButton() {
    Page page = open();
    page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
    page.reload();

    assertThat(button(page, "Знайти готові відповіді")).isVisible();
  }

  @Test
  void aFieldMarkedPrivateIsNeverRead() throws InterruptedException {
    Page page = open();
    page.locator("#subject").evaluate("field => field.setAttribute('data-private', '')");
    page.locator("#subject").fill("Таємниця салону");
    write(page, DRAFT);

    assertThat(next(server.drafts)).contains("Поміняв").doesNotContain("Таємниця");
  }

  @Test
  void whoSwitchesItOffIsLeftAlone() throws InterruptedException {
    Page page = open();
    button(page, "Вимкнути").click();
    write(page, DRAFT);
    page.reload();
    assertThat(button(page, "Увімкнути")).isVisible();
    button(page, "Увімкнути").click();
    write(page, "Каса не закривається.");

    assertThat(next(server.drafts)).contains("Каса");
  }
}
