package kb.page.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kb.page.BrowserTest;
import org.junit.jupiter.api.Test;

/** A logo on another host: that host's pictures are shown, and nobody else's. */
@QuarkusTest
@TestProfile(OutsideLogoTest.OnAnotherHost.class)
class OutsideLogoTest extends BrowserTest {

  private static final String LOGO = "https://cdn.barvinok.example:8443/logo.svg?v=2";
  private static final String PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\"/>";

  @Test
  void thePolicyLetsTheLogosHostInAndNobodyElse() {
    Page page = open("/design", new Browser.NewContextOptions(), this::answerOutside);

    assertThat(page.locator(".brand img").getAttribute("src")).isEqualTo(LOGO);
    assertThat(loads(page, LOGO)).isTrue();
    assertThat(complaints).isEmpty();
    assertThat(loads(page, "https://barvinok.example/logo.svg")).isFalse();
    assertThat(loads(page, "https://cdn.barvinok.example/logo.svg")).isFalse();
    assertThat(complaints).hasSize(2).allMatch(said -> said.contains("Content Security Policy"));
  }

  private void answerOutside(Page page) {
    page.route(
        address -> address.contains("barvinok.example"),
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("image/svg+xml").setBody(PICTURE)));
  }

  private static boolean loads(Page page, String address) {
    return (boolean)
        page.evaluate(
            "address => new Promise(done => Object.assign(new Image(), { src: address,"
                + " onload: () => done(true), onerror: () => done(false) }))",
            address);
  }

  /** A desk whose logo has a port and a query. */
  public static final class OnAnotherHost implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kb.page.logo", LOGO);
    }
  }
}
