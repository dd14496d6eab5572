package kb.web.openid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kb.web.WebConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who sign in elsewhere: at an identity provider, or at a reverse proxy. */
@QuarkusTest
@TestProfile(SignInPagesTest.Elsewhere.class)
class SignInPagesTest {

  /** A server that knows an identity provider and a proxy. */
  public static final class Elsewhere implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(SignInSetting.class));
    }
  }

  @Inject WebConfig web;

  private URI here = URI.create("");

  @BeforeEach
  void ask() {
    here = web.address().orElseThrow();
  }

  @Test
  void anAgentComesBackFromTheProviderToTheDeskAndSignsOut() {
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      BrowserContext context =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of("/usr/bin/chromium"))
                      .setArgs(List.of("--no-sandbox")))
              .newContext();
      Page page = context.newPage();
      page.navigate(here + "/desk?lang=uk");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/pages/sign-in-openid.png")));

      page.getByText("Увійти через свою організацію").click();

      assertThat(page.locator(".desk-who")).containsText("олена@приклад.укр");
      assertThat(page.url()).isEqualTo(here + "/desk");
      List<Cookie> cookies = context.cookies(here.toString());
      assertThat(cookies).extracting(it -> it.name).containsExactly("kb_sign_in");
      assertThat(cookies.getFirst().sameSite).isEqualTo(SameSiteAttribute.STRICT);
      assertThat(cookies.getFirst().httpOnly).isTrue();

      page.navigate(here + "/sign-in/openid/back?code=чужий&state=чужий");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/pages/sign-in-refused.png")));
      Locator again = page.locator(".text a.button");
      assertThat(page.locator("p.lead")).containsText("ten minutes");
      assertThat(again).hasAttribute("href", "/desk");

      page.navigate(here + "/desk");
      page.locator(".desk-who button").click();
      assertThat(page.locator("#key")).isVisible();
    }
  }

  @Test
  void whoTheProxyNamesIsAnAgent() throws Exception {
    assertThat(from("127.0.0.9", "X-Forwarded-Email", "olena@example.com")).isEqualTo(200);
    assertThat(from("127.0.0.15", "x-forwarded-email", "olena@example.com")).isEqualTo(200);
  }

  @Test
  void whoAnybodyElseNamesIsNobody() throws Exception {
    assertThat(from("127.0.0.7", "X-Forwarded-Email", "olena@example.com")).isEqualTo(401);
    assertThat(from("127.0.0.16", "X-Forwarded-Email", "olena@example.com")).isEqualTo(401);
  }

  @Test
  void forwardedAddressesMakeNobodyTheProxy() throws Exception {
    assertThat(
            from(
                "127.0.0.7",
                "X-Forwarded-Email",
                "olena@example.com",
                "X-Forwarded-For",
                "127.0.0.9"))
        .isEqualTo(401);
    assertThat(
            from("127.0.0.7", "X-Forwarded-Email", "olena@example.com", "X-Real-IP", "127.0.0.9"))
        .isEqualTo(401);
  }

  @Test
  void twoNamesAreNoName() throws Exception {
    assertThat(
            from(
                "127.0.0.9",
                "X-Forwarded-Email",
                "admin@example.com",
                "X-Forwarded-Email",
                "olena@example.com"))
        .isEqualTo(401);
    assertThat(from("127.0.0.9", "X-Forwarded-Email", " ")).isEqualTo(401);
  }

  private int from(String address, String... headers) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.getByName(address))
            .build()) {
      HttpRequest call =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + here.getPort() + "/api/flags"))
              .headers(headers)
              .build();
      return client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
