package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of the widget passes axe, is said aloud once, and moves nothing. */
class WidgetAccessibilityTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";

  @BeforeEach
  void suggestWithTips() {
    server.suggesting(
        FakeServer.json(
            Answers.of(
                    Answers.suggestion("vhid", TITLE),
                    Answers.suggestion("invait", "Інвайт", "Інвайт діє 72 години.", 1))
                .replace("\"tips\":[]", "\"tips\":[],\"read_as\":\"не можу зайти\"")));
    server.coachedBy(FakeServer.json(Answers.RULES));
  }

  static Stream<Arguments> screens() {
    return Stream.of(
        Arguments.of("desk, light", 1000, 100, ColorScheme.LIGHT, ForcedColors.NONE),
        Arguments.of("desk, dark", 1000, 100, ColorScheme.DARK, ForcedColors.NONE),
        Arguments.of(
            "desk, letters twice as large", 1000, 200, ColorScheme.LIGHT, ForcedColors.NONE),
        Arguments.of("desk, forced colours", 1000, 100, ColorScheme.DARK, ForcedColors.ACTIVE),
        Arguments.of("phone, light", 390, 100, ColorScheme.LIGHT, ForcedColors.NONE),
        Arguments.of("phone, dark", 320, 100, ColorScheme.DARK, ForcedColors.NONE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void everyStatePassesAxe(
      String what, int width, int percent, ColorScheme scheme, ForcedColors forced) {
    Page page =
        open(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setForcedColors(forced));
    page.evaluate(
        "percent => { document.documentElement.style.fontSize = percent + '%' }", percent);
    check(page, "empty");
    write(page, "Поміняв номер. А інвайт? Це помилка.");
    assertThat(page.getByText("Про кого йдеться?").last()).isVisible();
    check(page, "list and tip");
    if (width < 640) {
      buttonLike(page, "2 підказки").click();
      check(page, "sheet");
    }
    button(page, TITLE).click();
    button(page, "Не допомогло").waitFor();
    check(page, "article");
    button(page, "Не допомогло").click();
    check(page, "reasons");
    button(page, "Це про інше").click();
    page.locator("kb-suggest [part=title]").last().click();
    button(page, "Це вирішило моє питання").click();
    check(page, "solved");
    button(page, "Так, прибрати вирішене з тексту").click();
    assertThat(page.locator("kb-suggest [part=note]")).containsText("Вирішене прибрано");
    check(page, "the rest");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    page.reload();
    button(page, "Повернути").waitFor();
    check(page, "kept draft");
  }

  private static void check(Page page, String state) {
    AxeBuilder axe = new AxeBuilder(page);
    if (Boolean.TRUE.equals(page.evaluate("() => matchMedia('(forced-colors: active)').matches"))) {
      // The colours are the reader's own then, which axe doesn't see.
      axe.disableRules(List.of("color-contrast"));
    }
    assertThat(axe.analyze().getViolations()).as(state).isEmpty();
  }

  @Test
  void aPauseIsAwaitedBeforeAnythingIsSaid() {
    Page page = open();
    write(page, DRAFT);
    button(page, TITLE).waitFor();
    String before = page.locator("kb-suggest [role=status]").textContent();

    assertThat(before).isEmpty();
    assertThat(page.locator("kb-suggest [role=status]"))
        .hasText(
            "Про кого йдеться? На якій сторінці? Знайдено 2 статті, які можуть допомогти. Вони після поля"
                + " опису.");
  }

  @Test
  void theButtonBelowStaysWhereItWasWhenSuggestionsCome() {
    server.suggesting(FakeServer.json(Answers.NONE));
    Page page = open();
    write(page, DRAFT);
    BoundingBox before = button(page, "Надіслати").boundingBox();
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
    write(page, " Каса закрита.");
    button(page, TITLE).waitFor();

    assertThat(button(page, "Надіслати").boundingBox().y).isEqualTo(before.y);
  }

  @Test
  void aPageInEnglishIsSpokenToInEnglish() {
    server.inLanguage("en");
    Page page = open();
    write(page, DRAFT);

    assertThat(page.getByText("The answer may already be here")).isVisible();
    assertThat(page.locator("kb-suggest [role=status]"))
        .containsText("Found 2 articles that may help.");
  }
}
