package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <kb-search>} around a form, on a page of its own origin and of another. */
class SearchElementTest extends WidgetTest {

  private static final String FOUND =
      """
      {"lang":"uk","total":9,"page":1,"tags":[],"hits":[
       {"article":"vhid","lang":"uk","title":"Вхід після зміни номера","url":"/articles/uk/vhid","passage":
        {"heading":"","anchor":"","text":"Впишіть новий номер у картці.","marks":[[8,19]]}},
       {"article":"parol","lang":"uk","title":"Забули <b>пароль</b>","url":"/articles/uk/parol","passage":
        {"heading":"","anchor":"","text":"Натисніть «Забули пароль?».","marks":[]}}]}
      """;

  private static final String HTML =
      """
      <!doctype html><html lang="uk"><meta charset="utf-8"><title>Довідка</title>
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
      <main><h1>Довідка</h1><kb-search><form action="/search"><label for="q">Пошук</label>
      <input type="search" id="q" name="q"><input type="hidden" name="tag" value="вхід">
      <button>Знайти</button></form></kb-search></main>
      <script type="module" src="/widget/kb-search.js"></script></html>
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** A page with the search box; what the API answers is {@code answer}. */
  private Page open(Browser.NewContextOptions options, String answer, int status) {
    Page page = open(options);
    page.route(
        "**/api/search?**",
        route -> {
          asked.add(route.request().url());
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(status)
                  .setHeaders(Map.of("access-control-allow-origin", "*"))
                  .setContentType("application/json")
                  .setBody(answer));
        });
    page.route(
        "**/found",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(HTML)));
    page.navigate(server.address() + "found");
    return page;
  }

  private Page open(String answer, int status) {
    return open(new Browser.NewContextOptions(), answer, status);
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Пошук"));
  }

  @Test
  void theWholeStoryByKeyboard() {
    Page page = open(FOUND, 200);
    box(page).waitFor();
    page.keyboard().press("Tab");
    page.keyboard().type("новий номер");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
    assertThat(box(page)).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("kb-search mark")).hasText("новий номер");
    assertThat(page.locator("kb-search [part=title]").nth(1)).hasText("Забули <b>пароль</b>");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("9 статей знайдено. Гортайте стрілками.");

    page.keyboard().press("ArrowDown");
    assertThat(box(page)).hasAttribute("aria-activedescendant", "option-0");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    assertThat(box(page)).hasValue("новий номер");
    page.keyboard().press("ArrowUp");
    assertThat(page.getByRole(AriaRole.OPTION).last()).hasAttribute("aria-selected", "true");
    assertThat(page.getByRole(AriaRole.OPTION).last()).hasText("Показати всі 9 статей");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/articles/uk/vhid");

    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).contains("lang=uk");
  }

  @Test
  void aPageMayOpenTheArticleItself() {
    Page page = open(FOUND, 200);
    page.evaluate(
        "document.addEventListener('kb-open', event => { event.preventDefault();"
            + " document.title = event.detail.lang + '/' + event.detail.article; })");
    box(page).pressSequentially("пароль");
    page.getByRole(AriaRole.OPTION).nth(1).click();

    assertThat(page).hasTitle("uk/parol");
    assertThat(page).hasURL(Pattern.compile(".*/found$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "garbage", "down", "no script"})
  void theFormSearchesWhateverHappens(String what) {
    boolean scripted = !what.equals("no script");
    Page page =
        open(
            new Browser.NewContextOptions().setJavaScriptEnabled(scripted),
            "<не JSON>",
            what.equals("500") ? 500 : 200);
    if (what.equals("down")) {
      page.route("**/api/search?**", Route::abort);
    }
    (scripted ? box(page) : page.locator("#q")).pressSequentially("не можу зайти");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/search\\?q=.*&tag=.*"));
  }

  @Test
  void whatIsSecretIsNotSearched() {
    Page page = open(FOUND, 200);
    box(page).fill("мій пароль: Барвінок2026");
    page.getByRole(AriaRole.OPTION).first().waitFor();

    assertThat(asked.getLast()).contains("SECRET").doesNotContain("2026");
  }

  @Test
  void aQueryThatFindsNothingSaysSo() {
    Page page = open("{\"hits\":[],\"total\":0}", 200);
    box(page).pressSequentially("щось");

    assertThat(page.locator("kb-search [part=empty]"))
        .hasText("За словами «щось» нічого не знайдено.");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("За словами «щось» нічого не знайдено.");
  }

  @Test
  void worksOnAnotherOrigin() {
    Page page = open(FOUND, 200);
    try (FakeServer site = new FakeServer().withPolicy("script-src " + server.address())) {
      page.navigate(site.address());
      page.evaluate("document.querySelector('main').innerHTML = '<kb-search limit=1 label=Пошук>'");
      page.addScriptTag(
          new Page.AddScriptTagOptions()
              .setUrl(server.address() + "widget/kb-search.js")
              .setType("module"));
      search(page);
    }
  }

  private void search(Page page) {
    box(page).pressSequentially("номер");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.getByRole(AriaRole.OPTION).first().click();
    page.waitForURL(server.address() + "articles/uk/vhid");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void passesAxeClosedAndOpen(ColorScheme scheme) {
    Page page =
        open(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(390, 800),
            FOUND,
            200);
    box(page).waitFor();
    List<Object> violations = new ArrayList<>(new AxeBuilder(page).analyze().getViolations());
    box(page).pressSequentially("номер");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    violations.addAll(new AxeBuilder(page).analyze().getViolations());

    assertThat(violations).isEmpty();
  }
}
