package kb.page.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
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
        Arguments.of("desk, light", 1000, ColorScheme.LIGHT),
        Arguments.of("desk, dark", 1000, ColorScheme.DARK),
        Arguments.of("phone, light", 390, ColorScheme.LIGHT),
        Arguments.of("phone, dark", 320, ColorScheme.DARK));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void everyStatePassesAxe(String what, int width, ColorScheme scheme) {
    Page page =
        open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    check(page, "empty");
    write(page, DRAFT);
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
    button(page, "Інвайт").click();
    button(page, "Це вирішило моє питання").click();
    check(page, "solved");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private static void check(Page page, String state) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(state).isEmpty();
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
