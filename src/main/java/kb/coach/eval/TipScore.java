package kb.coach.eval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kb.coach.Coach;
import kb.coach.Tip;

/**
 * How well one rule does on a labelled set.
 *
 * @param right shown and wanted
 * @param needless shown, not wanted
 * @param missed wanted, not shown
 */
record TipScore(int right, int needless, int missed) {

  /** The scores of every rule that was shown or wanted, by its id. */
  static Map<String, TipScore> of(Coach coach, List<LabelledRequest> requests) {
    Map<String, TipScore> scores = new TreeMap<>();
    for (LabelledRequest request : requests) {
      Set<String> shown = shown(coach, request);
      Set<String> either = new TreeSet<>(shown);
      either.addAll(request.tips());
      for (String rule : either) {
        scores.merge(
            rule, score(shown.contains(rule), request.tips().contains(rule)), TipScore::plus);
      }
    }
    return scores;
  }

  static Set<String> shown(Coach coach, LabelledRequest request) {
    return coach.coach(request.text(), request.context(coach.rules().lang())).tips().stream()
        .map(Tip::rule)
        .collect(Collectors.toSet());
  }

  private static TipScore score(boolean shown, boolean wanted) {
    return new TipScore(shown && wanted ? 1 : 0, shown && !wanted ? 1 : 0, shown ? 0 : 1);
  }

  private TipScore plus(TipScore other) {
    return new TipScore(right + other.right, needless + other.needless, missed + other.missed);
  }

  /** The share of the shown that was wanted; 1 where nothing was shown. */
  double precision() {
    return right + needless == 0 ? 1 : (double) right / (right + needless);
  }

  /** The share of the wanted that was shown; 1 where nothing was wanted. */
  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }
}
