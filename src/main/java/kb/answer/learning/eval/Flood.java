package kb.answer.learning.eval;

import java.util.ArrayList;
import java.util.List;
import kb.answer.learning.LinkedQuestion;

/** Somebody who writes many tickets, all of which agents link to the article most asked for. */
final class Flood {

  private static final int CONTROLLED = 3;

  private Flood() {}

  /** For how many of a season's questions so many tickets of one person change the first three. */
  static int changed(LearningTrial trial, Season season, int tickets) {
    trial.teach(season.learnt(), season);
    List<List<String>> before =
        season.asked().stream().map(it -> trial.found(it, CONTROLLED)).toList();
    List<LinkedQuestion> flooded = new ArrayList<>(season.learnt());
    for (int i = 0; i < tickets; i++) {
      LinkedQuestion real = season.learnt().get(i % season.learnt().size());
      flooded.add(
          new LinkedQuestion(
              "f" + i,
              season.learnt().getFirst().article(),
              "зловмисник",
              real.text(),
              real.agent(),
              real.at()));
    }
    trial.teach(flooded, season);
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += trial.found(season.asked().get(i), CONTROLLED).equals(before.get(i)) ? 0 : 1;
    }
    return changed;
  }
}
