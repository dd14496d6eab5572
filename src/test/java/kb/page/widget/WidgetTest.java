package kb.page.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kb.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser before the form of a {@link FakeServer}. */
abstract class WidgetTest {

  static final String DRAFT = "Поміняв телефон, пише Помилка входу.";

  private static Chromium chromium;

  FakeServer server;

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void startServer() {
    server = new FakeServer();
  }

  @AfterEach
  void stopServer() {
    // The context is left to the browser's own end: closing one in the middle of a navigation
    // hangs.
    server.close();
  }

  /** The form, in a browser of a desk. */
  Page open() {
    return open(new Browser.NewContextOptions().setViewportSize(1000, 1200));
  }

  Page open(Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options.setLocale("uk-UA"));
    Page page = context.newPage();
    page.navigate(server.address());
    return page;
  }

  /** Writes as a person does; the full stop at the end lets the widget ask at once. */
  static void write(Page page, String text) {
    page.locator("#body").click();
    page.keyboard().type(text);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  static Locator buttonLike(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
  }

  /** Sends the form and returns what arrived. */
  String send(Page page) throws InterruptedException {
    button(page, "Надіслати").click();
    return next(server.forms);
  }

  /** What arrives next; fails the test when nothing does. */
  static String next(BlockingQueue<String> queue) throws InterruptedException {
    String arrived = queue.poll(10, TimeUnit.SECONDS);
    if (arrived == null) {
      throw new AssertionError("nothing arrived within ten seconds");
    }
    return arrived;
  }
}
