package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On pages of others: another origin, several forms, another language. */
class WidgetEmbeddingTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";
  private final FakeServer shop = new FakeServer();

  @BeforeEach
  void suggest() {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  /** The page of a shop on an origin of its own, with the widget of our server. */
  private Page openShop() {
    shop.withPolicy("").withScript(server.address() + "widget/kb-suggest.js");
    Page page = open();
    page.navigate(shop.address());
    return page;
  }

  @Test
  void onAnotherOriginNothingIsSentBeforeTheButtonIsPressed() throws InterruptedException {
    Page page = openShop();
    write(page, DRAFT);
    page.locator("#subject").focus();
    page.locator("#body").focus();
    Locator search = button(page, "Знайти готові відповіді");
    assertThat(search).isVisible();
    assertThat(server.drafts).isEmpty();
    search.click();

    assertThat(button(page, TITLE)).isVisible();
    assertThat(next(server.drafts)).contains("Помилка входу");
    assertThat(shop.drafts).isEmpty();
    button(page, TITLE).click();
    assertThat(page.getByText("Відкрийте картку.")).isVisible();
  }

  @Test
  void onAnotherOriginThePageMayWishToSuggestWhileTyping() {
    shop.withAttributes("privacy=\"typing\"");
    Page page = openShop();
    write(page, DRAFT);

    assertThat(button(page, TITLE)).isVisible();
  }

  @Test
  void twoWidgetsOnAPageKnowNothingOfEachOther() throws InterruptedException {
    Page page = open();
    page.evaluate(
        """
        () => {
          const form = document.querySelector('form').cloneNode(true);
          form.querySelectorAll('[id]').forEach(field => (field.id += '2'));
          form.querySelector('kb-suggest').setAttribute('for', 'body2');
          form.querySelector('kb-suggest').setAttribute('subject', 'subject2');
          document.querySelector('main').append(form);
        }\
        """);
    page.locator("#body2").click();
    page.keyboard().type(DRAFT);
    Locator widgets = page.locator("kb-suggest");
    assertThat(widgets.nth(1).getByRole(AriaRole.BUTTON, named(TITLE))).isVisible();
    assertThat(widgets.nth(0).getByRole(AriaRole.BUTTON, named(TITLE))).hasCount(0);
    page.locator("#body2").press("Tab");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Надіслати"))
        .nth(1)
        .click();

    assertThat(next(server.forms)).contains("kb_visit=v1").contains("body=%D0%9F");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @Test
  void whatArrivesLaterOrMovesWorksAsWell() {
    Page page = open();
    page.evaluate(
        """
        () => {
          const widget = document.querySelector('kb-suggest');
          const parent = widget.parentElement;
          widget.remove();
          parent.insertBefore(widget, parent.querySelector('p'));
        }\
        """);
    write(page, DRAFT);

    assertThat(button(page, TITLE)).hasCount(1);
  }

  @Test
  void whatMovesBeforeItCouldSpeakAsksOnce() {
    Page page = open();
    page.evaluate(
        """
        () => {
          const widget = document.createElement('kb-suggest');
          widget.setAttribute('for', 'body');
          const old = document.querySelector('kb-suggest');
          old.replaceWith(widget);
          widget.after(document.createElement('hr'), widget);
        }\
        """);
    AtomicInteger asked = countQuestions(page);
    write(page, DRAFT);

    assertThat(button(page, TITLE)).hasCount(1);
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void whatIsGoneBeforeItCouldSpeakNeverAsks() throws InterruptedException {
    Page page = open();
    page.evaluate(
        """
        () => {
          const widget = document.createElement('kb-suggest');
          widget.setAttribute('for', 'body');
          document.querySelector('kb-suggest').replaceWith(widget);
          widget.remove();
        }\
        """);
    AtomicInteger asked = countQuestions(page);
    write(page, DRAFT);

    assertThat(send(page)).doesNotContain("kb_visit");
    assertThat(asked.get()).isZero();
  }

  private static AtomicInteger countQuestions(Page page) {
    AtomicInteger asked = new AtomicInteger();
    page.onRequest(request -> {
      if (request.url().endsWith("/api/suggestions")) {
        asked.incrementAndGet();
      }
    });
    return asked;
  }

  @Test
  void aFormThatIsResetBeginsAnew() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    assertThat(button(page, TITLE)).isVisible();
    page.evaluate("document.querySelector('#body').form.reset()");
    assertThat(button(page, TITLE)).hasCount(0);
    page.keyboard().type("Ні");

    assertThat(send(page)).doesNotContain("kb_tried");
  }

  @Test
  void aSubjectOfATypeWithoutCaretIsGoneBackTo() {
    Page page = open();
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    page.evaluate("document.querySelector('#subject').type = 'email'");
    write(page, DRAFT);
    page.locator("#subject").click();
    page.keyboard().type("ol");
    button(page, TITLE).focus();
    page.keyboard().press("Escape");

    assertThat(page.locator("#subject")).isFocused();
    assertThat(errors).isEmpty();
  }

  @Test
  void anotherLanguageIsOneFileOfWords() {
    server
        .inLanguage("pl")
        .withAttributes("words=\"/words-pl.js\"")
        .withWords(
            """
            export default new Proxy({
              lang: 'pl',
              chip: { one: '{n} podpowiedź', few: '{n} podpowiedzi', many: '{n} podpowiedzi' },
              heading: 'Może odpowiedź już jest',
              date: ['pl', {}],
            }, { get: (words, name) => words[name] ?? name });
            """);
    Page page = open();
    write(page, DRAFT);

    assertThat(page.getByText("Może odpowiedź już jest")).isVisible();
  }

  @Test
  void aLanguageWithoutWordsIsSpokenToInTheBrowsersLanguage() {
    server.inLanguage("xx");
    Page page = open();
    write(page, DRAFT);

    assertThat(page.getByText("Можливо, відповідь уже є")).isVisible();
  }

  @Test
  void numbersAreSpokenAsUkrainiansSpeakThem() {
    Page page = open();
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("0", "0 підказок"),
            Map.entry("1", "1 підказка"),
            Map.entry("2", "2 підказки"),
            Map.entry("4", "4 підказки"),
            Map.entry("5", "5 підказок"),
            Map.entry("11", "11 підказок"),
            Map.entry("12", "12 підказок"),
            Map.entry("14", "14 підказок"),
            Map.entry("21", "21 підказка"),
            Map.entry("22", "22 підказки"),
            Map.entry("25", "25 підказок"),
            Map.entry("101", "101 підказка"),
            Map.entry("111", "111 підказок"),
            Map.entry("112", "112 підказок"),
            Map.entry("1.5", "1,5 підказки"));
    Object spoken =
        page.evaluate(
            """
            async numbers => {
              const { spoken } = await import('/widget/kb-core.js');
              const say = await spoken(document.querySelector('kb-suggest'));
              return numbers.map(n => say('chip', { n: Number(n) }));
            }\
            """,
            List.copyOf(forms.keySet()));

    assertThat(spoken).isEqualTo(List.copyOf(forms.keySet()).stream().map(forms::get).toList());
  }
}
