package kb.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kb.coach.eval.LabelledRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoachTest {

  private final Coaches coaches = new Coaches(Path.of("no-such-folder"));

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void passesTheSharedCases(String lang) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : Tables.rows("cases-" + lang + ".tsv", 4)) {
      Set<String> circumstances = Set.of(row.get(2).split(",", -1));
      var request = new LabelledRequest(List.of(), circumstances, row.get(3));
      Coaching coaching = coaches.coach(request.text(), request.context(lang));
      String got = coaching.intent() + "\t" + Tables.rules(coaching.tips());
      if (!got.equals(row.get(0) + "\t" + row.get(1))) {
        wrong.add(got + " for " + row);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aDismissedTipMakesRoomForTheNextAndStaysMissing() {
    String text = "Доброго дня, підкажіть, чому один працівник не може зайти в програму";
    Coaching coaching =
        coaches.coach(text, new CoachContext("uk", 0, false, false, "form", Set.of("who")));
    assertThat(coaching.tips()).extracting(Tip::rule).containsExactly("error-text");
    assertThat(coaching.missing()).extracting(Tip::rule).contains("who", "error-text");
  }

  @Test
  void whatIsThereIsTickedOffAndCounts() {
    CoachContext signedIn = new CoachContext("uk", 0, true, false, "form", Set.of());
    Coaching vague = coaches.coach("Працівник не може зайти в програму", signedIn);
    Coaching clear =
        coaches.coach(
            "Працівник Андрій Мороз, id 3311, не може зайти в програму, пише «Доступ закрито»",
            signedIn);
    assertThat(clear.present()).extracting(Ticked::rule).contains("who", "error-text");
    assertThat(clear.completeness()).isEqualTo(1.0);
    assertThat(vague.completeness()).isBetween(0.2, 0.6);
  }

  @Test
  void anyTextGetsTwoTipsAtMostAndNoError() {
    for (String text :
        List.of(
            "а".repeat(8_000),
            "не ".repeat(3_000),
            "«".repeat(8_000),
            "\u202Eשלום",
            "\uD83D",
            "%s\0")) {
      Coaching coaching = coaches.coach(text, CoachContext.ofTextOnly("uk"));
      assertThat(coaching.tips()).hasSizeLessThanOrEqualTo(2);
      assertThat(coaching.completeness()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void anUnknownLanguageIsCoachedInUkrainian() {
    assertThat(coaches.coach("ru").rules().lang()).isEqualTo("uk");
  }
}
