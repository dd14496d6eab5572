package kb.answer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kb.language.TextAnalysis;
import kb.language.Token;
import org.junit.jupiter.api.Test;

class ThemesTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();

  private final List<OpenQuestion> questions =
      List.of(
          asked(1, "Чи можна друкувати етикетки на принтері Zebra"),
          asked(2, "Як надрукувати етикетку для товару"),
          asked(3, "Потрібен звіт по касі за квартал"),
          asked(4, "друк етикеток на zebra не працює"),
          asked(5, "квартальний звіт каси де знайти"),
          asked(6, "Хочу змінити мелодію дзвінка"));

  @Test
  void questionsOfTheSameMeaningComeTogetherInAnyFormOfTheirWords() {
    assertThat(tickets(Themes.of(questions)))
        .containsExactlyInAnyOrder(List.of("т1", "т2", "т4"), List.of("т3", "т5"), List.of("т6"));
  }

  @Test
  void orderDoesNotMatter() {
    List<List<String>> expected = tickets(Themes.of(questions));
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      List<OpenQuestion> shuffled = new ArrayList<>(questions);
      Collections.shuffle(shuffled, random);
      assertThat(tickets(Themes.of(shuffled))).isEqualTo(expected);
    }
  }

  @Test
  void questionThatSaysNothingIsLeftOut() {
    assertThat(Themes.of(List.of(asked(1, "!!! ???")))).isEmpty();
    assertThat(Themes.of(List.of())).isEmpty();
  }

  private static List<List<String>> tickets(List<List<OpenQuestion>> themes) {
    return themes.stream().map(theme -> theme.stream().map(OpenQuestion::ticket).toList()).toList();
  }

  private static OpenQuestion asked(int number, String text) {
    Map<String, Double> meaning = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (Token word : ANALYSIS.analyze(text)) {
      word.terms().forEach(root -> meaning.put(root, 1.0));
      words.put(word.terms().getFirst(), word.surface());
    }
    return new OpenQuestion(
        "т" + number,
        "людина " + number,
        Instant.parse("2026-11-0" + number + "T10:00:00Z"),
        text,
        meaning,
        words,
        null);
  }
}
