package kb.deflection.likeness;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often each sequence of three characters stands in a text: what of it survives another ending
 * or a typo (deflection-model A3.7). Immutable.
 */
public final class Trigrams {

  private static final int LENGTH = 3;

  private final Map<String, Integer> counts;

  private Trigrams(Map<String, Integer> counts) {
    this.counts = counts;
  }

  /** Those of a text: in small letters, whatever is no letter or digit being one space. */
  public static Trigrams of(String text) {
    String plain =
        " "
            + Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
            + " ";
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + LENGTH <= plain.length(); i++) {
      counts.merge(plain.substring(i, i + LENGTH), 1, Integer::sum);
    }
    return new Trigrams(counts);
  }

  /** How many different ones there are. */
  public int size() {
    return counts.size();
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** The cosine of the angle between two texts: 1 for the same, 0 for nothing in common. */
  public double cosine(Trigrams other) {
    double product = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      product += (double) entry.getValue() * other.counts.getOrDefault(entry.getKey(), 0);
    }
    return product == 0 ? 0 : product / (length() * other.length());
  }

  private double length() {
    return Math.sqrt(counts.values().stream().mapToDouble(count -> (double) count * count).sum());
  }
}
