package kb.page.widget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a page downloads of the widget, as it comes over the wire, in bytes of gzip. */
@QuarkusTest
class WidgetSizeTest {

  private static final int UNTIL_THE_FIRST_SUGGESTION = 18_500;
  private static final int ALL = 31_800;

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void isKeptSmall() throws IOException, InterruptedException {
    Set<String> modules =
        new LinkedHashSet<>(List.of("widget/kb-suggest.js", "widget/kb-words-uk.js"));
    int first = 0;
    for (String module : modulesFrom(modules, "^import .*'\\./(.*)';")) {
      first += sizeOf(module);
    }
    int later = sizeOf("api/coach/uk");
    for (String module :
        modulesFrom(modules, "import\\('\\./(kb-[a-z]+\\.js)'\\)|^import .*'\\./(.*)';")) {
      later += sizeOf(module);
    }
    System.out.println(
        "widget: "
            + first
            + " bytes until the first suggestion, "
            + later
            + " with all that may follow");

    assertThat(first).isLessThan(UNTIL_THE_FIRST_SUGGESTION);
    assertThat(later).isLessThan(ALL);
  }

  private Set<String> modulesFrom(Set<String> start, String imports)
      throws IOException, InterruptedException {
    Set<String> known = new LinkedHashSet<>(start);
    for (boolean grows = true; grows; ) {
      Set<String> found = new LinkedHashSet<>();
      for (String module : known) {
        Matcher matcher = Pattern.compile(imports, Pattern.MULTILINE).matcher(text(module));
        while (matcher.find()) {
          found.add("widget/" + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        }
      }
      grows = known.addAll(found);
    }
    return known;
  }

  private int sizeOf(String path) throws IOException, InterruptedException {
    return packed(path).length;
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(packed(path))).readAllBytes(), UTF_8);
  }

  private byte[] packed(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(server.resolve(path)).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
    return answer.body();
  }
}
