package kb.page;

import com.microsoft.playwright.Browser;
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
import java.util.function.Consumer;
import kb.search.Indexer;
import kb.web.SignIns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser before the pages of the real server, once its base can be searched. */
public abstract class BrowserTest {

  private static Chromium chromium;

  @TestHTTPResource("/")
  protected URI server;

  @Inject Indexer indexer;
  @Inject protected SignIns signIns;

  /** What the pages' scripts and policies had to complain of. */
  protected final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  protected void settle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    indexer.whenSettled(done::countDown);
    done.await();
  }

  /** A page of a Ukrainian's browser. */
  protected Page open(String path) {
    return open(path, new Browser.NewContextOptions());
  }

  protected Page open(String path, Browser.NewContextOptions options) {
    return open(path, options, page -> {});
  }

  /** The same, made ready before it goes anywhere. */
  protected Page open(String path, Browser.NewContextOptions options, Consumer<Page> ready) {
    if (options.locale == null) {
      options.setLocale("uk-UA");
    }
    Page page = chromium.browser().newContext(options).newPage();
    page.onConsoleMessage(this::complain);
    page.onPageError(complaints::add);
    ready.accept(page);
    page.navigate(server.resolve(path).toString());
    return page;
  }

  /** The same, for whoever has signed in with a key. */
  protected Page openWithKey(String key, String path, Browser.NewContextOptions options) {
    Cookie signedIn =
        new Cookie(SignIns.COOKIE, signIns.issue(key).orElseThrow()).setUrl(server.toString());
    return open(path, options, page -> page.context().addCookies(List.of(signedIn)));
  }

  private void complain(ConsoleMessage message) {
    // A page that says 401 or 404 is complained of by the browser itself.
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.text());
    }
  }

  protected static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
