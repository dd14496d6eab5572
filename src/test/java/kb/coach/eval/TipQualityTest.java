package kb.coach.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kb.coach.Coach;
import kb.coach.Coaches;
import kb.coach.Tables;
import kb.coach.TipRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TipQualityTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void everyRuleThatIsOnIsPreciseAndFindsEnough(String lang) throws IOException {
    Coach coach = new Coaches(Path.of("no-such-folder")).coach(lang);
    List<LabelledRequest> requests = LabelledRequest.unseen(Tables.FOLDER, lang);
    Map<String, TipScore> scores = TipScore.of(coach, requests);
    assertThat(scores).isNotEmpty();
    for (TipRule rule : coach.rules().tips()) {
      TipScore score = scores.getOrDefault(rule.id(), new TipScore(0, 0, 0));
      if (!rule.off()) {
        assertThat(score.precision()).as("precision of %s", rule.id()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.recall()).as("recall of %s", rule.id()).isGreaterThanOrEqualTo(0.75);
      }
    }
  }
}
