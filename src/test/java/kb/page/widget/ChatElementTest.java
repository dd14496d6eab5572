package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <kb-chat>}: a question, an article, and the human who is always there. */
class ChatElementTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";
  private static final String TWO =
      Answers.of(Answers.suggestion("vhid", TITLE), Answers.suggestion("invait", "Інвайт"));

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  private Page chat(Browser.NewContextOptions options, String lang, String answer, int status) {
    Page page = open(options);
    page.route(
        "**/api/**",
        route -> {
          boolean isQuestion = route.request().url().endsWith("/api/suggestions");
          if (isQuestion && route.request().postData() != null) {
            asked.add(route.request().postData());
          }
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(isQuestion ? status : 200)
                  .setHeaders(
                      Map.of(
                          "access-control-allow-origin",
                          "*",
                          "access-control-allow-headers",
                          "content-type"))
                  .setContentType("application/json")
                  .setBody(isQuestion ? answer : Answers.ARTICLE));
        });
    page.route(
        "**/chat",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html(lang))));
    page.context()
        .route(
            "**/request?**",
            route -> {
              requests.add(route.request().url() + "\n" + route.request().postData());
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<title>P-1</title>"));
            });
    page.navigate(server.address() + "chat");
    return page;
  }

  private String html(String lang) {
    return "<!doctype html><html lang='"
        + lang
        + "'><meta charset='utf-8'><title>Магазин</title>"
        + "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        + "<meta name='color-scheme' content='light dark'><link rel='icon' href='data:,'>"
        + "<main><h1>Магазин</h1></main><kb-chat></kb-chat>"
        + "<script type='module' src='"
        + server.address()
        + "widget/kb-chat.js'></script></html>";
  }

  private Page chat(String answer, int status) {
    return chat(new Browser.NewContextOptions(), "uk", answer, status);
  }

  private static Locator log(Page page) {
    return page.getByRole(AriaRole.LOG);
  }

  private static void ask(Page page, String text) {
    button(page, "Питання?").click();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  @Test
  void theWholeStoryByKeyboard() throws InterruptedException {
    Page page = chat(TWO, 200);
    button(page, "Питання?").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(page.getByLabel("Ваше питання")).isFocused();
    page.keyboard().type("Поміняв телефон, пароль: Барвінок2026");
    page.keyboard().press("Enter");
    assertThat(log(page)).containsText("Є 2 статті, які можуть допомогти:");
    assertThat(next(asked))
        .contains("\"channel\":\"chat\"", "Поміняв телефон", "[SECRET]")
        .doesNotContain("2026");

    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    assertThat(button(page, TITLE)).isFocused();
    page.keyboard().press("Enter");
    button(page, "Це вирішило моє питання").waitFor();
    page.keyboard().press("Tab");
    button(page, "Це вирішило моє питання").focus();
    page.keyboard().press("Enter");
    assertThat(log(page)).containsText("Раді, що допомогло!");
    assertThat(button(page, "Скасувати")).isFocused();

    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(button(page, "Питання?")).isFocused();
    page.keyboard().press("Enter");
    assertThat(log(page)).containsText("Поміняв телефон");
    assertThat((Integer) page.evaluate("localStorage.length + sessionStorage.length")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void theBubbleKeepsToItsCorner(int width) {
    Page page = chat(new Browser.NewContextOptions().setViewportSize(width, 800), "uk", TWO, 200);
    BoundingBox bubble = button(page, "Питання?").boundingBox();

    assertThat(bubble.width).isLessThan(200);
    assertThat(bubble.x + bubble.width).isBetween(width - 40.0, (double) width);
  }

  /** To a browser the back gesture of a phone is a close request, as Escape is on a desk. */
  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void theBackGestureOfAPhoneFoldsTheWindowBeforeItLeavesThePage(int width) {
    Page page = chat(new Browser.NewContextOptions().setViewportSize(width, 800), "uk", TWO, 200);
    button(page, "Питання?").click();
    assertThat(page.getByLabel("Ваше питання")).isFocused();
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("Escape");

    boolean isPhone = width < 640;
    assertThat(button(page, "Питання?"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(isPhone));
  }

  @Test
  void theConversationGoesToTheHuman() throws InterruptedException {
    Page page = chat(TWO, 200);
    ask(page, "Поміняв телефон");
    button(page, TITLE).click();
    button(page, "Не допомогло").click();
    button(page, "Це про інше").click();
    assertThat(log(page)).containsText("Спробуйте іншу статтю");
    page.getByLabel("Ваше питання").fill("Каса не відкривається");
    button(page, "Написати людині").click();
    assertThat(page.getByLabel("Текст звернення")).isFocused();
    page.getByLabel("Телефон або пошта").fill("olena@barvinok.example");
    page.waitForPopup(() -> button(page, "Надіслати").click());

    assertThat(next(requests))
        .contains("/request?lang=uk")
        .contains("name=\"subject\"\r\n\r\nПоміняв телефон")
        .contains("Каса не відкривається")
        .contains("name=\"kb_tried\"\r\n\r\nnot-solved uk/vhid " + TITLE, "shown uk/invait Інвайт")
        .doesNotContain("— " + TITLE)
        .contains("name=\"kb_visit\"\r\n\r\nv1", "olena@barvinok.example");
    assertThat(log(page)).containsText("Звернення відкрилося в новій вкладці");
    assertThat(page.getByLabel("Ваше питання")).isFocused();
  }

  @Test
  void anotherDeskReadsInTheTextWhatWasTried() {
    Page page = chat(TWO, 200);
    page.evaluate(
        "document.querySelector('kb-chat').setAttribute('human', 'https://desk.example/')");
    ask(page, "Поміняв телефон");
    button(page, TITLE).waitFor();
    button(page, "Написати людині").click();

    assertThat(page.getByLabel("Текст звернення"))
        .hasValue(
            Pattern.compile(
                "^Поміняв телефон\n\nУже підказано в чаті:\n— " + TITLE + ": не відкривали\n"));
  }

  @Test
  void aSitesOwnChatTakesOver() {
    Page page = chat(TWO, 200);
    page.evaluate(
        "document.addEventListener('kb-human', event => { event.preventDefault();"
            + " document.title = event.detail.messages.map(one => one.text ?? one.articles.length).join('|')"
            + " + '|' + event.detail.visit; })");
    ask(page, "Поміняв телефон");
    button(page, TITLE).waitFor();
    button(page, "Написати людині").click();

    assertThat(page).hasTitle("Поміняв телефон|2|v1");
    assertThat(page.getByLabel("Текст звернення")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 200})
  void offersTheHumanWhenTheServerHasNoAnswer(int status) {
    Page page = chat("<не JSON>", status);
    ask(page, "Каса не друкує чек");
    assertThat(log(page)).containsText("Зараз пошук не відповідає. Напишіть людині");
    button(page, "Написати людині").click();
    assertThat(page.getByLabel("Текст звернення")).hasValue("Каса не друкує чек");
  }

  @Test
  void saysWhenThereIsNoReadyAnswerAndAnswersOnAnotherOrigin() throws InterruptedException {
    Page page = chat(new Browser.NewContextOptions(), "uk", Answers.NONE, 200);
    try (FakeServer site =
        new FakeServer().inLanguage("en").withPolicy("script-src " + server.address())) {
      page.navigate(site.address());
      page.evaluate("document.body.append(document.createElement('kb-chat'))");
      page.addScriptTag(
          new Page.AddScriptTagOptions()
              .setUrl(server.address() + "widget/kb-chat.js")
              .setType("module"));
      button(page, "Questions?").click();
      page.keyboard().type("Каса не друкує");
      page.keyboard().press("Enter");

      assertThat(log(page)).containsText("There is no ready answer.");
      assertThat(next(asked)).contains("\"page\":\"" + site.address() + "\"");
      button(page, "Write to a human").click();
      assertThat(page.locator("kb-chat form"))
          .hasAttribute("action", server.address() + "request?lang=en");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
  void everyStatePassesAxe(int width, ColorScheme scheme) {
    Page page =
        chat(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 700),
            "uk",
            TWO,
            200);
    List<Object> violations = new ArrayList<>();
    button(page, "Питання?").waitFor();
    violations.addAll(new AxeBuilder(page).analyze().getViolations());
    ask(page, "Поміняв телефон");
    button(page, TITLE).click();
    button(page, "Не допомогло").waitFor();
    violations.addAll(new AxeBuilder(page).analyze().getViolations());
    button(page, "Написати людині").click();
    page.getByLabel("Текст звернення").waitFor();
    violations.addAll(new AxeBuilder(page).analyze().getViolations());

    assertThat(violations).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }
}
