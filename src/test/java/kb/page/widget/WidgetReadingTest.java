package kb.page.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reported as read was read: ten seconds in sight, a passage scrolled to, a copy. */
class WidgetReadingTest extends WidgetTest {

  private static final String TITLE = "Вхід після зміни номера";
  private static final String READ = "\"type\":\"read\",\"article\":\"vhid\"";

  @BeforeEach
  void suggest() {
    server.suggesting(FakeServer.json(Answers.of(Answers.suggestion("vhid", TITLE))));
  }

  /** The page with the article open, its clock in our hands. */
  private Page opened(int height) {
    Page page = open(new Browser.NewContextOptions().setViewportSize(1000, height));
    page.clock().install();
    page.reload();
    write(page, DRAFT);
    page.clock().runFor(1_000);
    button(page, TITLE).click();
    button(page, "Не допомогло").waitFor();
    page.clock().runFor(1_000);
    return page;
  }

  /** What was reported until something of this was. */
  private String until(Page page, String part) throws InterruptedException {
    StringBuilder reported = new StringBuilder();
    while (reported.indexOf(part) < 0) {
      page.clock().runFor(1_000);
      String events = server.events.poll();
      reported.append(events == null ? "" : events);
    }
    return reported.toString();
  }

  @Test
  void whatIsInSightAtOnceIsReadAfterTenSecondsAndSaysHowLongItWas() throws InterruptedException {
    Page page = opened(1_400);
    page.clock().runFor(7_000);
    button(page, "Не допомогло").click();
    assertThat(until(page, "not-solved")).contains("\"opened\"").doesNotContain(READ);

    assertThat(until(page, READ)).contains("\"dwell_ms\":10000");
    assertThat(until(page, READ)).contains("\"dwell_ms\":30000");
  }

  @Test
  void aPassageThatWasScrolledToIsRead() throws InterruptedException {
    server.withArticles(
        FakeServer.json(
            Answers.ARTICLE.replace(
                "<li>Впишіть номер.</li>", "<li>Впишіть номер.</li>".repeat(60))));
    Page page = opened(700);
    page.clock().runFor(3_000);
    button(page, "Не допомогло").scrollIntoViewIfNeeded();

    assertThat(until(page, READ)).doesNotContain("dwell_ms");
  }

  @Test
  void whatIsCopiedIsRead() throws InterruptedException {
    Page page = opened(1_400);
    page.getByText("Відкрийте картку.").click(new Locator.ClickOptions().setClickCount(3));
    page.keyboard().press("ControlOrMeta+c");

    assertThat(until(page, READ)).doesNotContain("dwell_ms");
  }
}
