package kb.coach.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kb.coach.Coaches;
import kb.coach.cue.Cues;
import kb.coach.cue.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearityTest {

  private static final int MOST_STEPS_A_CHAR = 60;

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void noTextMadeToBeDearCostsMoreStepsACharThanThat(String lang) {
    Cues cues = new Cues(Coaches.builtIn(lang).cues());
    for (String text : CoachCost.dear()) {
      assertThat(cues.in(Words.of(text)).steps())
          .as(text.substring(0, 40))
          .isLessThan((long) MOST_STEPS_A_CHAR * text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void theShippedRulesCostFewStepsACharOnTheWorstTexts(String lang) {
    Cues cues = new Cues(new Coaches(Path.of("no-such-folder")).coach(lang).rules().cues());
    for (String piece :
        List.of("не ", "не може ", "is not ", "can't ", "1. ", "пише «", "як ", "а", ". ", "\n")) {
      String text = piece.repeat(8_000 / piece.length());
      assertThat(cues.in(Words.of(text)).steps())
          .as(piece)
          .isLessThan((long) MOST_STEPS_A_CHAR * text.length());
    }
  }
}
