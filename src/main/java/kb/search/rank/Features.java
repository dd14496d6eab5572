package kb.search.rank;

import java.util.EnumMap;
import java.util.Map;

/** A number for each {@link Feature}: measured of an article, or the weights of a ranking. */
public final class Features {

  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  Features() {}

  /** These numbers, and 0 for every other feature. */
  public static Features of(Map<Feature, Double> values) {
    Features features = new Features();
    values.forEach(features::set);
    return features;
  }

  public double get(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** The same with one more number. */
  public Features with(Feature feature, double value) {
    Features more = of(values);
    more.set(feature, value);
    return more;
  }

  void set(Feature feature, double value) {
    values.put(feature, value);
  }

  void keepMost(Feature feature, double value) {
    set(feature, Math.max(get(feature), value));
  }

  /** The sum of each number times its counterpart. */
  public double times(Features others) {
    double sum = 0;
    for (Map.Entry<Feature, Double> value : values.entrySet()) {
      sum += value.getValue() * others.get(value.getKey());
    }
    return sum;
  }

  /** The sum of those above 0. */
  double positive() {
    return values.values().stream().mapToDouble(value -> Math.max(0, value)).sum();
  }
}
