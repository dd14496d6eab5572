package kb.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kb.search.Indexer;
import kb.web.SignIns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser before the pages of the real server, once its base can be searched. */
abstract class BrowserTest {

  private static Chromium chromium;

  @TestHTTPResource("/")
  URI server;

  @Inject Indexer indexer;
  @Inject SignIns signIns;

  /** What the pages' scripts and policies had to complain of. */
  final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void settle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  /** A page of a Ukrainian's browser. */
  Page open(String path) {
    return open(path, new Browser.NewContextOptions());
  }

  Page open(String path, Browser.NewContextOptions options) {
    return open(path, options, List.of());
  }

  /** The same, for whoever has signed in with a key. */
  Page openWithKey(String key, String path, Browser.NewContextOptions options) {
    Cookie signedIn =
        new Cookie(SignIns.COOKIE, signIns.issue(key).orElseThrow()).setUrl(server.toString());
    return open(path, options, List.of(signedIn));
  }

  private Page open(String path, Browser.NewContextOptions options, List<Cookie> cookies) {
    if (options.locale == null) {
      options.setLocale("uk-UA");
    }
    BrowserContext context = chromium.browser().newContext(options);
    context.addCookies(cookies);
    Page page = context.newPage();
    page.onConsoleMessage(this::complain);
    page.onPageError(complaints::add);
    page.navigate(server.resolve(path).toString());
    return page;
  }

  private void complain(ConsoleMessage message) {
    // A page that says 401 or 404 is complained of by the browser itself.
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.text());
    }
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
