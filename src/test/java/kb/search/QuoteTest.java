package kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteTest {

  private static final Path TABLE = Path.of("src/test/resources/search/quotes.tsv");

  static Stream<Arguments> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(columns -> Arguments.of(columns[0], columns[1]));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsWhatWasCopiedFromWhatWasSaid(String draft, String copied) {
    assertThat(copied(draft)).isEqualTo(copied);
  }

  @Test
  void manyQuotesAreNoMessage() {
    assertThat(Quote.in("«раз два» ".repeat(500))).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void hostileTextIsReadInTime() {
    List<String> hostile =
        List.of("«".repeat(8000), "\"а ".repeat(2600), "A_".repeat(4000), "помилка ".repeat(1000));
    for (String text : hostile) {
      assertThat(Quote.in(text)).allMatch(quote -> quote.end() <= text.length());
    }
  }

  private static String copied(String draft) {
    return Quote.in(draft).stream()
        .map(quote -> draft.substring(quote.start(), quote.end()))
        .collect(Collectors.joining(" | "));
  }
}
