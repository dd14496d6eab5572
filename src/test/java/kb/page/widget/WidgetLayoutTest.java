package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing moves under the reader's eyes, and the way through is short. */
class WidgetLayoutTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";

  @BeforeEach
  void coach() {
    server.coachedBy(FakeServer.json(Answers.RULES));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 390})
  void nothingShiftsWhenSuggestionsAndTipsComeAndGo(int width) {
    Page page = open(new Browser.NewContextOptions().setViewportSize(width, 1400));
    page.locator("kb-suggest [part=privacy] button").waitFor();
    page.evaluate(
        """
        () => {
          window.shifts = 0;
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
          }).observe({ type: 'layout-shift' });
        }\
        """);
    var list = page.locator("kb-suggest [part=item]");
    server.suggesting(
        FakeServer.json(
            Answers.of(Answers.suggestion("vhid", TITLE), Answers.suggestion("a", "Друга"))));
    write(page, DRAFT);
    assertThat(page.locator("kb-suggest [role=status]")).containsText("Знайдено 2 статті");
    assertThat(page.locator("kb-suggest [part=tips] li")).hasCount(2);
    server.suggesting(FakeServer.json(Answers.NONE));
    write(page, " Склад порожній зранку.");
    assertThat(list).hasCount(0);
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("sklad", "Склад"))));
    write(page, " У співробітниці Олени натискаю чек.");
    assertThat(page.locator("kb-suggest [role=status]")).containsText("Знайдено 1 статтю");
    assertThat(page.locator("kb-suggest [part=tips] li")).hasCount(1);

    assertThat(((Number) page.evaluate("() => window.shifts")).doubleValue()).isZero();
  }

  @Test
  void fromTheFirstWordToSolvedAndSentByKeyboardAlone() throws InterruptedException {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
    Page page = open();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().type(DRAFT);
    button(page, TITLE).waitFor();
    tabTo(page, TITLE);
    page.keyboard().press("Enter");
    button(page, "Це вирішило моє питання").waitFor();
    tabTo(page, "Це вирішило моє питання");
    page.keyboard().press("Enter");
    assertThat(button(page, "Скасувати")).isFocused();
    tabTo(page, "Надіслати");
    page.keyboard().press("Enter");

    assertThat(next(server.forms)).contains("kb_tried=solved");
  }

  @Test
  void theListIsSkippedByOnePress() {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).waitFor();
    tabTo(page, "Пропустити підказки");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");

    assertThat(page.locator("#page")).isFocused();
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 20; i++) {
      if (Boolean.TRUE.equals(
          button(page, name)
              .evaluate("element => element.getRootNode().activeElement === element"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way by Tab to " + name);
  }

  @Test
  void theSheetRisesOnlyForThoseWhoLikeMotion() {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
    for (ReducedMotion wish : ReducedMotion.values()) {
      Page page =
          open(new Browser.NewContextOptions().setViewportSize(390, 800).setReducedMotion(wish));
      write(page, DRAFT);
      buttonLike(page, "1 підказка").click();

      assertThat(page.locator("kb-suggest .box"))
          .hasCSS(
              "animation-name", Pattern.compile(wish == ReducedMotion.REDUCE ? "none" : "rise"));
    }
  }

  @Test
  void onAPhoneNothingOpensByItselfAndTheChipStaysAboveTheKeyboard() {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
    Page page = open(new Browser.NewContextOptions().setViewportSize(390, 800));
    write(page, DRAFT);
    assertThat(buttonLike(page, "1 підказка")).isVisible();
    assertThat(button(page, TITLE)).isHidden();
    page.evaluate(
        """
        () => {
          Object.defineProperty(visualViewport, 'height', { value: innerHeight - 300 });
          visualViewport.dispatchEvent(new Event('resize'));
        }\
        """);
    var box = buttonLike(page, "1 підказка").boundingBox();

    assertThat(box.y + box.height).isBetween(460.0, 500.0);
  }
}
