package kb.suggest.confidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import kb.search.Hit;

/**
 * A probability from signals: the logistic function of a weighted sum.
 *
 * @param constant the sum where every signal is 0
 * @param weights what each signal adds; one that is missing adds nothing
 */
public record Formula(double constant, Map<Signal, Double> weights) {

  public Formula {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  /**
   * The probability.
   *
   * @param hits what was found for a question, best first
   * @param rank which of them is judged, from 0
   */
  public double of(List<Hit> hits, int rank) {
    return logistic(signal -> signal.of(hits, rank));
  }

  /** The probability, from signals measured before; those it weighs must be there. */
  public double of(Map<Signal, Double> signals) {
    return logistic(signal -> Objects.requireNonNull(signals.get(signal)));
  }

  private double logistic(ToDoubleFunction<Signal> measure) {
    double sum = constant;
    for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * measure.applyAsDouble(weight.getKey());
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
