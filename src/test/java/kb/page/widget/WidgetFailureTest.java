package kb.page.widget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the API, the form is sent as if the widget were not there. */
class WidgetFailureTest extends WidgetTest {

  private static final String PAYLOAD = "subject=&body=" + URLEncoder.encode(DRAFT, UTF_8);

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("the line is cut", FakeServer.cut()),
        Arguments.of("it hangs", FakeServer.hang()),
        Arguments.of("it answers 500", FakeServer.status(500)),
        Arguments.of("it answers 429", FakeServer.status(429)),
        Arguments.of("it answers a page", FakeServer.json("<html>Увійдіть у мережу</html>")),
        Arguments.of("it answers half", FakeServer.json("{\"suggestions\":[{\"article\":")),
        Arguments.of("it answers other shapes", FakeServer.json("{\"suggestions\":\"ні\"}")),
        Arguments.of("it answers nothing", FakeServer.json("null")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void sendsTheSameFormWhen(String what, FakeServer.Api api) throws InterruptedException {
    server.suggesting(api).coachedBy(api).withArticles(api);
    Page page = open();
    BoundingBox before = button(page, "Надіслати").boundingBox();
    write(page, DRAFT);
    next(server.drafts);

    assertThat(button(page, "Надіслати").isEnabled()).isTrue();
    assertThat(button(page, "Надіслати").boundingBox().x).isEqualTo(before.x);
    assertThat(send(page)).isEqualTo(PAYLOAD);
  }

  @Test
  void sendsTheSameFormWhenScriptsAreBlocked() throws InterruptedException {
    server.withPolicy("script-src 'none'");
    Page page = open();
    write(page, DRAFT);

    assertThat(send(page)).isEqualTo(PAYLOAD);
    assertThat(server.drafts).isEmpty();
  }

  @Test
  void sendsTheSameFormWhenThePageForbidsTheWidgetToCall() throws InterruptedException {
    server.withPolicy("connect-src 'none'");
    Page page = open();
    page.evaluate("() => { window.failures = 0; addEventListener('kb-error', () => failures++) }");
    write(page, DRAFT);
    page.waitForFunction("() => failures === 1");

    assertThat(send(page)).isEqualTo(PAYLOAD);
    assertThat(server.drafts).isEmpty();
  }

  @Test
  void sendsTheSameFormWhenTheRestOfTheWidgetDoesNotCome() throws InterruptedException {
    Page page = open();
    page.route(Pattern.compile("kb-(tips|later|article|notes)|/api/coach"), Route::abort);
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", "Вхід"))));
    write(page, DRAFT);
    button(page, "Вхід").click();
    page.locator("kb-suggest [part=preview] a").waitFor();

    assertThat(send(page)).startsWith(PAYLOAD);
  }

  @Test
  void sendsTheSameFormAndSaysNothingWhenItsWordsDoNotCome() throws InterruptedException {
    Page page = open();
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    page.route("**/kb-words-*.js", Route::abort);
    page.reload();
    write(page, DRAFT);

    assertThat(send(page)).isEqualTo(PAYLOAD);
    assertThat(errors).isEmpty();
  }

  @Test
  void sendsTheSameFormWithoutJavaScript() throws InterruptedException {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.locator("#body").fill(DRAFT);

    assertThat(send(page)).isEqualTo(PAYLOAD);
  }

  @Test
  void sendsTheSameFormWhenThereIsNothingToSuggest() throws InterruptedException {
    Page page = open();
    write(page, DRAFT);
    next(server.drafts);

    assertThat(send(page)).startsWith(PAYLOAD);
  }

  @Test
  void leavesTheServerAloneAfterThreeFailures() throws InterruptedException {
    server.suggesting(FakeServer.status(503));
    Page page = open();
    page.evaluate("() => { window.failures = 0; addEventListener('kb-error', () => failures++) }");
    String[] sentences = {"Поміняв телефон.", " Застосунок мовчить.", " Каса закрита."};
    for (int i = 0; i < sentences.length; i++) {
      write(page, sentences[i]);
      next(server.drafts);
      page.waitForFunction("n => failures === n", i + 1);
    }
    write(page, " Склад порожній.");
    page.waitForFunction("() => failures === 4");

    assertThat(server.drafts).isEmpty();
  }

  @Test
  void aLateAnswerNeverOverwritesANewerOne() throws InterruptedException {
    server.suggesting((call, body) -> {
      boolean isFirst = !body.contains("касу");
      if (isFirst) {
        // Held back until the second question has come: this answer is late.
        while (server.drafts.stream().noneMatch(draft -> draft.contains("касу"))) {
          Thread.onSpinWait();
        }
      }
      String title = isFirst ? "Стара відповідь" : "Нова відповідь";
      FakeServer.json(Answers.of(Answers.suggestion("a", title))).answer(call, body);
    });
    Page page = open();
    write(page, DRAFT);
    write(page, " Не можу закрити касу.");

    button(page, "Нова відповідь").waitFor();
    assertThat(button(page, "Стара відповідь").count()).isZero();
  }
}
