package kb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.deflection.outcome.Outcome;
import kb.web.Keys;
import kb.web.Scope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what the program does. */
@QuarkusTest
class ReadmeTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\\R((?:curl|VISIT).*?)```\\s+```json\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTCOME =
      Pattern.compile("/\\*\\* ([^*]*\\.) \\*/\\R  ([A-Z_]+)[,;]");
  private static final Pattern WORD = Pattern.compile("\\./kb ([\\p{L}]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI server;

  @Inject Keys keys;

  @TestFactory
  List<DynamicTest> everyRequestGetsTheAnswerShown() throws IOException {
    String key = keys.add("readme-" + System.nanoTime(), List.of(Scope.ADMIN));
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(readme());
    while (example.find()) {
      String request = example.group(1);
      String answer = example.group(2);
      tests.add(
          DynamicTest.dynamicTest(
              request.lines().findFirst().orElseThrow(), () -> check(request, answer, key)));
    }
    assertThat(tests).hasSizeGreaterThan(4);
    return tests;
  }

  @Test
  void everyWordOfTheLauncherIsOneItKnows() throws IOException {
    String launcher = Files.readString(Path.of("kb"));
    Matcher word = WORD.matcher(readme());

    while (word.find()) {
      assertThat(launcher).contains(word.group(1));
    }
  }

  @Test
  void theOutcomesStandWordForWord() throws IOException {
    Path source = Path.of("src/main/java/kb/deflection/outcome/Outcome.java");
    Matcher outcome = OUTCOME.matcher(Files.readString(source));
    int outcomes = 0;
    while (outcome.find()) {
      outcomes++;
      assertThat(readme()).contains("| `" + outcome.group(2) + "` | " + outcome.group(1) + " |");
    }
    assertThat(outcomes).isEqualTo(Outcome.values().length);
  }

  private void check(String request, String answer, String key) throws Exception {
    String command =
        request.replace("http://localhost:8080/", server.toString()).replace("$KEY", key);
    Process shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String printed;
    try (InputStream out = shell.getInputStream()) {
      printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(shell.waitFor()).as(printed).isZero();
    compare("", JSON.readTree(answer), JSON.readTree(printed));
  }

  /**
   * Everything shown must be there and be the same, but for what differs each time: a text that
   * holds an ellipsis stands for any text, a number for any number.
   */
  private static void compare(String where, JsonNode shown, JsonNode real) {
    assertThat(real.getNodeType()).as(where).isEqualTo(shown.getNodeType());
    if (shown.isObject()) {
      for (Map.Entry<String, JsonNode> field : shown.properties()) {
        String at = where + "/" + field.getKey();
        assertThat(real.has(field.getKey())).as(at).isTrue();
        compare(at, field.getValue(), real.get(field.getKey()));
      }
    } else if (shown.isArray()) {
      assertThat(real.size()).as(where).isGreaterThanOrEqualTo(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        compare(where + "/" + i, shown.get(i), real.get(i));
      }
    } else if (shown.isTextual() && !shown.textValue().contains("…")) {
      assertThat(real.textValue()).as(where).isEqualTo(shown.textValue());
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
