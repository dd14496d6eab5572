package kb.suggest.confidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kb.search.Hit;

/** The probability that an article answers a question, and whether it is enough to speak. */
@Singleton
public final class Confidence {

  private final Formulas formulas;
  private final double threshold;

  @Inject
  public Confidence(SuggestConfig config) {
    this(Formulas.builtIn(), config.precision());
  }

  /**
   * Judges by these formulas.
   *
   * @param precision the share of shown suggestions that should be right, above 0 and below 1
   */
  public Confidence(Formulas formulas, double precision) {
    if (precision <= 0 || precision >= 1) {
      throw new IllegalArgumentException("kb.suggest.precision lies above 0 and below 1");
    }
    this.formulas = formulas;
    this.threshold = formulas.threshold(precision);
  }

  /**
   * How likely each hit answers the question, 0 to 1, never rising with the rank.
   *
   * @param hits what was found for one question, best first, those not to be shown included: how
   *     alone the first stands tells a lot
   */
  public List<Double> of(List<Hit> hits) {
    List<Double> probabilities = new ArrayList<>();
    double most = 1;
    for (int rank = 0; rank < hits.size(); rank++) {
      Formula right = rank == 0 ? formulas.first() : formulas.later();
      most = Math.min(most, formulas.answerable().of(hits, 0) * right.of(hits, rank));
      probabilities.add(most);
    }
    return probabilities;
  }

  /** What is less likely than this is not shown. */
  public double threshold() {
    return threshold;
  }

  /**
   * Whether a suggestion may be shown.
   *
   * @param likely how likely it answers
   */
  public boolean isEnough(double likely) {
    return likely >= threshold;
  }
}
