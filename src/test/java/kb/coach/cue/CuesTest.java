package kb.coach.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

  private static boolean finds(String phrase, String text) {
    return new Cues(Map.of("list", List.of(phrase))).in(Words.of(text)).has("list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "пароль; мій пароль тут; true",
        "пароль; паролями; false",
        "парол*; (паролями); true",
        "*ться; не зберігається; true",
        "не працю*; НЕ ПРАЦЮЄ; true",
        "не працю*; не, працює; true",
        "не працю*; не. працює; false",
        "комп'ютер; комп’ютер; true",
        "йод; и\u0306од; true",
        "doesn't work; it doesn’t work; true",
        "каса; кaca; true",
        "пише ... <quote>; пише знову «Помилка входу»; true",
        "пише ... <quote>; пише «Ок»; false",
        "працівник <name>; працівник Олена; true",
        "працівник <name>; працівник. Олена; false",
        "id <number>; id 15; true",
        "о <time>; о 10:30; true",
        "з <date>; з 12.05; true",
        "<url>; див. www.barvinok.example/x; true",
        "<email>; іван@приклад.укр; true",
        "<code>; помилка 0x80070005; true",
        "?; Що робити???; true",
      })
  void findsWords(String phrase, String text, boolean found) {
    assertThat(finds(phrase, text)).isEqualTo(found);
  }

  @Test
  void aForbiddenPhraseSilencesItsListThereAndOnlyThere() {
    Cues cues = new Cues(Map.of("list", List.of("не можу", "!не можу знайти")));
    assertThat(cues.in(Words.of("не можу знайти")).has("list")).isFalse();
    assertThat(cues.in(Words.of("не можу знайти, бо не можу зайти")).has("list")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"а*б", "*", "*закінчення", "<дата>", "... слово", "а ... б ... в ... г"})
  void aBadPhraseIsNamed(String phrase) {
    assertThatThrownBy(() -> Cues.check(phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(phrase.split(" ", -1)[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"не ", "а", "«", "(«", "не, ", "1. ", "a@", "://", "\n- ", "\"'", "а-"})
  void costsAStraightLineWhateverTheText(String piece) {
    Cues cues =
        new Cues(
            Map.of("list", List.of("не ... не ... так", "а* ... <quote>", "не , не", "не *ться")));
    long once = cues.in(Words.of(piece.repeat(1_000))).steps();
    long tenTimes = cues.in(Words.of(piece.repeat(10_000))).steps();
    assertThat(tenTimes).isLessThanOrEqualTo(11 * once + 1_000);
  }
}
