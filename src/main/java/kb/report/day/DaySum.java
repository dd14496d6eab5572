package kb.report.day;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the visits and tickets of one day, channel and language.
 *
 * @param cell how the visits ended and how far they came
 * @param articles what each article did
 * @param tips what came of each tip; null in days closed before tips were counted
 * @param scores how complete the tickets were; null in days closed before that was counted
 */
public record DaySum(
    Cell cell,
    Map<String, ArticleSum> articles,
    @Nullable Map<String, TipSum> tips,
    @Nullable ScoreSum scores) {

  /** Of a day on which nobody came. */
  public static final DaySum EMPTY = new DaySum(Cell.EMPTY, Map.of(), Map.of(), ScoreSum.NONE);

  /** The tips; none where they were not counted. */
  public Map<String, TipSum> knownTips() {
    return Objects.requireNonNullElse(tips, Map.of());
  }

  /** The scores; none where they were not counted. */
  public ScoreSum knownScores() {
    return Objects.requireNonNullElse(scores, ScoreSum.NONE);
  }

  /** Both together. */
  public DaySum plus(DaySum more) {
    return new DaySum(
        cell.plus(more.cell),
        sums(articles, more.articles, ArticleSum::plus),
        sums(knownTips(), more.knownTips(), TipSum::plus),
        knownScores().plus(more.knownScores()));
  }

  /** Whether a late fact made this of it; that more is counted than then is none. */
  boolean isRevisedBy(DaySum fresh) {
    return !equals(
        new DaySum(
            fresh.cell,
            fresh.articles,
            tips == null ? null : fresh.tips,
            scores == null ? null : fresh.scores));
  }

  private static <T> Map<String, T> sums(
      Map<String, T> one, Map<String, T> other, BinaryOperator<T> plus) {
    Map<String, T> sums = new TreeMap<>(one);
    other.forEach((name, sum) -> sums.merge(name, sum, plus));
    return sums;
  }
}
