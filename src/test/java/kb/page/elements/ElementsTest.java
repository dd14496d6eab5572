package kb.page.elements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the page tell of the elements as they are. */
class ElementsTest {

  private static final String SEARCH = "kb-search kb-search-style kb-style kb-words";
  private static final String CHAT =
      "kb-chat kb-chat-human kb-chat-style kb-item kb-article kb-words";
  private static final String SUGGEST =
      "kb-suggest kb-panel kb-item kb-article kb-privacy kb-notes kb-tips kb-style kb-words";

  @ParameterizedTest
  @CsvSource({
    "kb-search, attribute, (?:getA|hasA|\\ba)ttribute\\('([a-z-]+)'\\), " + SEARCH,
    "kb-search, part, part: '([a-z -]+)', " + SEARCH,
    "kb-search, property, var\\((--kb-[a-z]+), " + SEARCH,
    "kb-search, event, tell\\('(kb-[a-z-]+)', " + SEARCH,
    "kb-chat, attribute, (?:getA|hasA|\\ba)ttribute\\('([a-z-]+)'\\), " + CHAT,
    "kb-chat, part, part: '([a-z -]+)', " + CHAT,
    "kb-chat, property, var\\((--kb-[a-z]+), " + CHAT + " kb-style",
    "kb-chat, event, '(kb-(?:open|solved|not-solved|suggest|error|human))', " + CHAT,
    "kb-suggest, attribute, (?:getA|hasA|\\ba)ttribute\\('([a-z-]+)'\\), " + SUGGEST,
    "kb-suggest, part, part: '([a-z -]+)', " + SUGGEST,
    "kb-suggest, property, var\\((--kb-[a-z]+), " + SUGGEST,
    "kb-suggest, event, '(kb-(?:open|solved|not-solved|suggest|error))', " + SUGGEST,
    "kb-suggest, field, '(kb_[a-z]+)', " + SUGGEST
  })
  void whatTheModulesHaveIsInTheTablesAndNothingElse(
      String tag, String kind, String pattern, String modules) throws IOException {
    Set<String> inModules = new TreeSet<>();
    for (String module : modules.split(" ", -1)) {
      Pattern.compile(pattern)
          .matcher(source(module))
          .results()
          .forEach(found -> inModules.addAll(List.of(found.group(1).split(" ", -1))));
    }
    Set<String> told =
        Elements.rows().stream()
            .filter(row -> row.tag().equals(tag) && row.kind().equals(kind))
            .map(Row::name)
            .collect(Collectors.toCollection(TreeSet::new));
    // Read by closest() and by getAttribute(name): the language, the tag, the fields.
    told.removeIf(
        name -> kind.equals("attribute") && Set.of("lang", "for", "subject").contains(name));
    inModules.removeIf(
        name -> kind.equals("attribute") && Set.of("for", "subject", "action").contains(name));

    // Of the look that all share, only the list below a field keeps a height.
    inModules.removeIf(name -> !tag.equals("kb-suggest") && name.equals("--kb-height"));

    assertThat(told).isEqualTo(inModules);
  }

  @Test
  void everyRowIsExplainedInBothLanguages() {
    for (Row row : Elements.rows()) {
      assertThat(row.text(Words.UK)).as(row.toString()).isNotEmpty();
      assertThat(row.text(Words.EN)).as(row.toString()).isNotEmpty();
    }
    for (Element element : Elements.all()) {
      assertThat(element.lead(Words.UK) + element.hint(Words.EN)).isNotBlank();
      assertThat(element.tables()).isNotEmpty();
    }
  }

  private static String source(String module) throws IOException {
    String file = "/META-INF/resources/widget/" + module + ".js";
    try (InputStream in =
        Objects.requireNonNull(ElementsTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
