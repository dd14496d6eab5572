package kb.page.widget;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import org.junit.jupiter.api.Test;

/**
 * How long after the trigger the first suggestion is on the screen: real server, index and browser
 * on one machine. Run it by its name, {@code ./mvnw test -Dtest=FirstSuggestionBench}.
 */
@QuarkusTest
class FirstSuggestionBench extends WidgetTest {

  private static final int RUNS = 30;

  @TestHTTPResource("/request")
  URI form;

  @Inject Indexer indexer;

  @Test
  void printTheMedian() throws InterruptedException {
    CountDownLatch settled = new CountDownLatch(1);
    indexer.whenSettled(settled::countDown);
    settled.await();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      Page page = open();
      page.navigate(form.toString());
      page.locator("kb-suggest [part=privacy] button").waitFor();
      page.locator("#body").pressSequentially("не можу зайти, поміняв телефон, пише помилка входу");
      page.evaluate(
          """
          () => {
            const root = document.querySelector('kb-suggest').shadowRoot;
            window.shown = new Promise(done => {
              new MutationObserver(() => {
                if (root.querySelector('[part=item]')) requestAnimationFrame(() => done(performance.now() - window.asked));
              }).observe(root, { childList: true, subtree: true });
            });
            document.querySelector('#body').addEventListener('input', () => (window.asked = performance.now()));
          }\
          """);
      page.keyboard().type(".");
      times.add(((Number) page.evaluate("() => window.shown")).doubleValue());
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "first suggestion on the screen after the trigger: median %.0f ms, p95 %.0f ms, %d runs%n",
        times.get(RUNS / 2),
        times.get(RUNS * 95 / 100),
        RUNS);
  }
}
