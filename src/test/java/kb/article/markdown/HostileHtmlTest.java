package kb.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.article.ArticleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people hide in HTML and Markdown to run in a reader's browser; a line, an attempt. */
class HostileHtmlTest {

  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "code",
          "details",
          "em",
          "h2",
          "hr",
          "i",
          "img",
          "li",
          "p",
          "pre",
          "q",
          "strong",
          "summary",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Map<String, Pattern> ATTRIBUTES =
      Map.of(
          "href", Pattern.compile("(https://example\\.com|/|#|mailto:).*"),
          "rel", Pattern.compile("noopener nofollow"),
          "title", Pattern.compile(".*"),
          "id", Pattern.compile("[\\p{L}\\p{N}_-]+"),
          "class", Pattern.compile("language-[\\p{L}\\p{N}+#._-]+"),
          "src", Pattern.compile("/articles/img/.*"),
          "alt", Pattern.compile(".*"));

  private static final Pattern TAG =
      Pattern.compile("</?([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)(?: /)?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

  static Stream<String> attempts() throws IOException {
    try (InputStream in = HostileHtmlTest.class.getResourceAsStream("/article/hostile.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void nothingIsLeftButWhatIsAllowed(String attempt) throws DangerousMarkdownException {
    for (String markdown :
        List.of(attempt, "Текст " + attempt + " далі", "<p>" + attempt, "- " + attempt)) {
      String html = parse(markdown).html();
      Matcher tag = TAG.matcher(html);
      while (tag.find()) {
        assertThat(TAGS).contains(tag.group(1));
        Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
        while (attribute.find()) {
          Pattern allowed = ATTRIBUTES.get(attribute.group(1));
          assertThat(allowed).as(attribute.group()).isNotNull();
          assertThat(attribute.group(2)).matches(allowed);
        }
      }
      // The sanitiser hides a template's braces behind an empty comment.
      assertThat(html.replace("<!-- -->", "").replaceAll(TAG.pattern(), "")).doesNotContain("<");
    }
  }

  @Test
  void aBrowserRunsNothingAndFetchesNothing() throws Exception {
    String page =
        attempts()
            .map(attempt -> "Текст " + attempt + "\n\n")
            .map(HostileHtmlTest::html)
            .collect(Collectors.joining("\n<hr>\n"));
    List<String> requests = new ArrayList<>();
    List<String> dialogs = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      Page tab = browser.newPage();
      tab.onRequest(request -> requests.add(request.url()));
      tab.onDialog(dialog -> {
        dialogs.add(dialog.message());
        dialog.dismiss();
      });
      tab.setContent("<!doctype html><meta charset=utf-8><main>" + page + "</main>");
      tab.evaluate(
          """
          document.querySelectorAll('main *').forEach(element => ['mouseover', 'click', 'focus',
            'toggle', 'load', 'error', 'begin', 'start'].forEach(event =>
              element.dispatchEvent(new Event(event, {bubbles: true, cancelable: true}))))\
          """);
      assertThat(tab.locator("main script, main iframe, main style, main svg").count()).isZero();
      assertThat(tab.locator("main hr").count()).isGreaterThan(100);
    }
    assertThat(dialogs).isEmpty();
    assertThat(requests).isEmpty();
  }

  private static String html(String markdown) {
    try {
      return parse(markdown).html();
    } catch (DangerousMarkdownException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Resolves as the library does, except that every relative path is an article. */
  private static Body parse(String markdown) throws DangerousMarkdownException {
    return new BodyParser(Duration.ofSeconds(5))
        .parse(
            markdown,
            address -> {
              if (address.isPicture() || address.written().contains("\\")) {
                return new Destination.Dead("ні");
              }
              boolean outside = address.written().matches("(?s)([A-Za-z][A-Za-z0-9+.-]*:|//).*");
              return outside
                  ? new Destination.Elsewhere()
                  : new Destination.ToArticle(new ArticleKey("uk", "vhid"), "");
            });
  }
}
