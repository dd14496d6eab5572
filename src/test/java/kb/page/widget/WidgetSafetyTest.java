package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What articles say is text, and what people type goes no further than they allow. */
class WidgetSafetyTest extends WidgetTest {

  private final List<String> alarms = new CopyOnWriteArrayList<>();

  @Test
  void nothingInAnArticleRunsOrLoads() throws IOException {
    List<String> attacks = attacks();
    String[] suggestions = new String[attacks.size()];
    for (int i = 0; i < suggestions.length; i++) {
      suggestions[i] =
          Answers.suggestion("a" + i, inJson(attacks.get(i)), inJson("слово " + attacks.get(i)), 0);
    }
    server
        .suggesting(FakeServer.json(Answers.of(suggestions)))
        .withArticles((call, body) -> {
          String path = call.getRequestURI().getPath();
          String attack =
              inJson(attacks.get(Integer.parseInt(path.substring(path.lastIndexOf('a') + 1))));
          String article =
              "{\"html\":\"<h2 id='номер'>"
                  + attack.replace("\\\"", "&quot;")
                  + "</h2>"
                  + attack
                  + "\"}";
          FakeServer.json(article).answer(call, body);
        });
    Page page = watched();
    write(page, DRAFT);
    assertThat(page.locator("kb-suggest [part=title]")).hasCount(attacks.size());
    List<Locator> titles = page.locator("kb-suggest [part=title]").all();
    for (int i = 0; i < titles.size(); i++) {
      titles.get(i).click();
      page.locator("kb-suggest [part=preview]").nth(i).locator(".verdict").waitFor();
    }
    for (Locator press : page.locator("kb-suggest [id=press]").all()) {
      press.click();
    }

    assertThat(page.locator("kb-suggest [part=title]").allTextContents()).isEqualTo(attacks);
    assertThat(
            page.locator("kb-suggest")
                .locator("svg, iframe, script, style, form, [onclick], [style]")
                .count())
        .isZero();
    for (Locator link : page.locator("kb-suggest a").all()) {
      assertThat(link).hasAttribute("href", Pattern.compile("^https?:"));
    }
    assertThat(alarms).isEmpty();
  }

  @Test
  void nothingInADraftRunsOrLoads() throws IOException, InterruptedException {
    String draft = String.join(" ", attacks());
    server.suggesting(
        FakeServer.json(
            Answers.of(
                    Answers.suggestion("a", "Стаття"), Answers.suggestion("b", "Друга", "слово", 1))
                .replace("Поміняв номер.", inJson(draft))
                .replace("\"tips\":[]", "\"tips\":[],\"read_as\":\"" + inJson(draft) + "\"")));
    Page page = watched();
    page.locator("#body").fill(draft);
    page.locator("#subject").focus();
    button(page, "Друга").click();
    button(page, "Це вирішило моє питання").click();
    page.reload();
    page.getByText("На цьому пристрої є ваша чернетка").waitFor();

    assertThat(next(server.drafts)).contains("onerror");
    assertThat(alarms).isEmpty();
  }

  private static List<String> attacks() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/widget/xss.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String inJson(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** The form in a page where a dialog, or a request for what an attack names, is an alarm. */
  private Page watched() {
    Page page = open();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (request.url().endsWith("/x") || request.url().contains("evil")) {
        alarms.add(request.url());
      }
    });
    return page;
  }

  @Test
  void picturesOfOurOwnAreShownWithTheirWords() throws InterruptedException {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("a", "Стаття"))));
    Page page = open();
    write(page, DRAFT);
    button(page, "Стаття").click();

    Locator picture =
        page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Картка працівника"));
    assertThat(picture).isVisible();
    assertThat(picture).hasAttribute("loading", "lazy");
    assertThat(next(server.pictures)).isEqualTo("/picture.svg");
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
  void aBrowserThatAsksNotToBeFollowedGetsTheButton() {
    Page page = open();
    page.addInitScript("Object.defineProperty(navigator, 'doNotTrack', {value: '1'})");
    page.reload();

    assertThat(button(page, "Знайти готові відповіді")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "typing, Підказки шукаються під час набору; текст не зберігається.",
    "pause, 'Підказки шукаються, коли ви зупиняєтеся; текст не зберігається.'",
    "button, 'Текст піде на пошук, лише коли ви натиснете кнопку; він не зберігається.'",
  })
  void oneLineSaysWhatHappensToTheText(String mode, String line) {
    server.withAttributes("privacy=\"" + mode + "\"");
    Page page = open();

    assertThat(page.locator("kb-suggest [part=privacy] span")).hasText(line);
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
