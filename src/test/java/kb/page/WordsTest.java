package kb.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 статей",
    "1, 1 стаття",
    "2, 2 статті",
    "4, 4 статті",
    "5, 5 статей",
    "11, 11 статей",
    "12, 12 статей",
    "14, 14 статей",
    "21, 21 стаття",
    "22, 22 статті",
    "25, 25 статей",
    "101, 101 стаття",
    "111, 111 статей",
    "112, 112 статей"
  })
  void countsInUkrainian(int count, String said) {
    assertThat(Words.UK.count("articles", count)).isEqualTo(said);
  }

  @Test
  void countsInEnglish() {
    assertThat(Words.EN.count("articles", 1)).isEqualTo("1 article");
    assertThat(Words.EN.count("articles", 21)).isEqualTo("21 articles");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(names(Words.EN)).isEqualTo(names(Words.UK));
  }

  @Test
  void everyKindOfProblemIsExplained() throws IOException {
    Pattern named = Pattern.compile("(?:Problem\\.of|Problem\\.kind)\\(\\s*\"([a-z-]+)\"");
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/kb"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        named.matcher(Files.readString(file)).results().forEach(it -> kinds.add(it.group(1)));
      }
    }
    assertThat(kinds)
        .contains("article-unknown")
        .allSatisfy(kind -> assertThat(Words.UK.texts()).containsKey("problem." + kind));
  }

  @Test
  void writesADayAsPeopleDo() {
    assertThat(Words.UK.day(LocalDate.of(2026, 5, 12))).isEqualTo("12.05.2026");
    assertThat(Words.EN.day(LocalDate.of(2026, 5, 12))).isEqualTo("12 May 2026");
  }

  /** The names of the texts; the categories of a plural differ between languages. */
  private static Set<String> names(Words words) {
    Set<String> names = new TreeSet<>();
    for (String name : words.texts().keySet()) {
      names.add(name.replaceFirst("\\.(one|few|many|other)$", ""));
    }
    return names;
  }
}
