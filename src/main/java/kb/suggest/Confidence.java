package kb.suggest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kb.search.Evidence;
import kb.search.Hit;

/** The probability that an article answers a question, and whether it is enough to speak. */
@Singleton
public final class Confidence {

  private final double needed;

  @Inject
  public Confidence(SuggestConfig config) {
    this(config.precision());
  }

  /**
   * @param precision the share of shown suggestions that should be right, above 0 and below 1
   */
  public Confidence(double precision) {
    if (precision <= 0 || precision >= 1) {
      throw new IllegalArgumentException("kb.suggest.precision lies above 0 and below 1");
    }
    this.needed = precision;
  }

  double of(Hit hit) {
    Evidence e = hit.evidence();
    double z = -3 + 3 * e.coverage() + 1.5 * e.passageCoverage() + 1.5 * e.titleCoverage();
    return 1 / (1 + Math.exp(-z));
  }

  boolean isEnough(double confidence) {
    return confidence >= needed;
  }
}
