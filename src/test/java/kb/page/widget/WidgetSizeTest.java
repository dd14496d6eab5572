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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a page downloads of the widget, as it comes over the wire, in bytes of gzip. */
@QuarkusTest
class WidgetSizeTest {

  private static final int UNTIL_THE_FIRST_SUGGESTION = 13_400;
  private static final int ALL_CODE = 19_400;
  private static final int RULES = 5_900;

  /**
   * Where the build found no esbuild for its machine, the modules are served as they are written.
   */
  private static final int AS_WRITTEN = 13_000;

  private static final String STATIC = "from *['\"]\\./kb-[a-z-]+\\.js['\"]";
  private static final String LAZY = "import\\(['\"]\\./kb-[a-z-]+\\.js['\"]\\)";

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void isKeptSmall() throws IOException, InterruptedException {
    Set<String> atOnce = filesFrom(Set.of("kb-suggest.js", "kb-words-uk.js"), STATIC);
    Set<String> all = filesFrom(atOnce, STATIC + "|" + LAZY);
    int first = sizeOf(atOnce);
    int code = sizeOf(all);
    int rules = packed("api/coach/uk").length;
    System.out.println(
        "widget: "
            + first
            + " bytes until the first suggestion "
            + atOnce
            + ", "
            + code
            + " with all that may follow "
            + all
            + ", and "
            + rules
            + " of rules");

    int more = WidgetScripts.packed("/widget/kb-core.js").isPresent() ? 0 : AS_WRITTEN;
    assertThat(first).isLessThan(UNTIL_THE_FIRST_SUGGESTION + more);
    assertThat(code).isLessThan(ALL_CODE + more);
    assertThat(rules).isLessThan(RULES);
  }

  /** What is served and what it imports, as long as there is more. */
  private Set<String> filesFrom(Set<String> start, String imports)
      throws IOException, InterruptedException {
    Set<String> known = new TreeSet<>(start);
    for (boolean grows = true; grows; ) {
      Set<String> found = new TreeSet<>();
      for (String file : known) {
        Matcher matcher = Pattern.compile(imports).matcher(text("widget/" + file));
        while (matcher.find()) {
          found.add(matcher.group().replaceFirst(".*(kb-[a-z-]+\\.js).*", "$1"));
        }
      }
      grows = known.addAll(found);
    }
    return known;
  }

  private int sizeOf(Set<String> files) throws IOException, InterruptedException {
    int size = 0;
    for (String file : files) {
      size += packed("widget/" + file).length;
    }
    return size;
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
