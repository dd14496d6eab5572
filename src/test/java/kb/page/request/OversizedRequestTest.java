package kb.page.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than the server takes at any address, which is 48 megabytes: 60 of them really travel. */
@QuarkusTest
class OversizedRequestTest {

  private static final String FORM = "multipart/form-data; boundary=edge";

  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI server;

  @TempDir Path folder;

  @Test
  void theFormComesBackWithEveryWordAndSaysWhatFilesItTakes() throws Exception {
    var answer = send("/request", FORM, "text/html", "uk-UA,uk;q=0.9");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    assertThat(answer.body())
        .contains("value=\"Каса «Ромашка»\"", "Каса не закриває зміну.")
        .contains("value=\"olena@example.com\"", "name=\"once\" value=\"раз\"")
        .contains("не більші за 12 МБ", "Файли потрібно вибрати ще раз");
  }

  @Test
  void theSameIsSaidInEnglish() throws Exception {
    var answer = send("/request?lang=en", FORM, "text/html", "uk");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("they may have 12 MB", "Каса не закриває зміну.");
  }

  @Test
  void anyOtherPageSaysSoToAPerson() throws Exception {
    var answer = send("/sign-in", FORM, "text/html", "uk");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Надіслане завелике");
  }

  @Test
  void aProgramIsToldByAProblem() throws Exception {
    var toPage = send("/sign-in", FORM, "application/json", "uk");
    var toApi = send("/api/suggestions", "application/json", "text/html", "uk");

    assertThat(toPage.statusCode()).isEqualTo(413);
    assertThat(toPage.body()).contains("/problems/too-large", "50331648 bytes");
    assertThat(toApi.statusCode()).isEqualTo(413);
    assertThat(toApi.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(toApi.body()).contains("/problems/too-large", "65536 bytes");
  }

  @Test
  void whatIsNotWorthReadingIsAnsweredAtOnce() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String head =
          """
          POST /request HTTP/1.1
          Host: localhost
          Accept: text/html
          Accept-Language: uk
          Content-Type: %s
          Content-Length: 9999999999

          """
              .replace("%s", FORM)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 413")
          .contains("Надіслане завелике");
    }
  }

  private HttpResponse<String> send(String path, String type, String accept, String languages)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", type)
            .header("Accept", accept)
            .header("Accept-Language", languages)
            .POST(BodyPublishers.ofFile(body()))
            .build(),
        BodyHandlers.ofString());
  }

  /** A form as a browser sends it, with a film of sixty megabytes among its fields. */
  private Path body() throws IOException {
    Path body = folder.resolve("тіло");
    String before =
        field("once", "раз")
            + field("subject", "Каса «Ромашка»")
            + field("body", "Каса не закриває зміну.")
            + "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"фільм.mp4\"\r\n"
            + "Content-Type: video/mp4\r\n\r\n";
    String after = "\r\n" + field("contact", "olena@example.com") + "--edge--\r\n";
    try (OutputStream out = Files.newOutputStream(body)) {
      out.write(before.getBytes(UTF_8));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 60; i++) {
        out.write(megabyte);
      }
      out.write(after.getBytes(UTF_8));
    }
    return body;
  }

  private static String field(String name, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }
}
