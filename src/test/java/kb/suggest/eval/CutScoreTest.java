package kb.suggest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kb.suggest.question.QuestionCutter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutScoreTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void messagesNobodyTunedForAreCutWell(String lang) throws IOException {
    List<LabelledMessage> messages =
        LabelledMessage.read(Path.of("src/test/resources/questions/" + lang + "-heldout.txt"));
    CutScore score = CutScore.of(new QuestionCutter(), messages);
    assertThat(score.messages()).isGreaterThanOrEqualTo(40);
    assertThat(score.exactCount()).isGreaterThanOrEqualTo(0.92);
    assertThat(score.boundaryF1()).isGreaterThanOrEqualTo(0.90);
  }
}
