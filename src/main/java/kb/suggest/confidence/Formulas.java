package kb.suggest.confidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The numbers behind confidence, found by {@code ./kb eval silence --fit}.
 *
 * <p>An article answers when the base has an answer at all and this is the one: confidence is the
 * product of the two.
 *
 * @param answerable whether the base answers the question, judged by the first hit
 * @param first whether the first hit is the answer if there is one
 * @param later the same of a hit further down
 * @param thresholds by precision: the confidence from which on, of all shown, that share is right
 */
public record Formulas(
    Formula answerable, Formula first, Formula later, NavigableMap<Double, Double> thresholds) {

  private static final String FILE = "/kb/suggest/confidence.properties";
  private static final String THRESHOLD = "threshold.";

  public Formulas {
    thresholds = Collections.unmodifiableNavigableMap(new TreeMap<>(thresholds));
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("no threshold of any precision");
    }
  }

  /** Those the product was built with. */
  public static Formulas builtIn() {
    try (InputStream in = Formulas.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      Properties numbers = new Properties();
      numbers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Formulas read(Properties numbers) {
    NavigableMap<Double, Double> thresholds = new TreeMap<>();
    for (String name : numbers.stringPropertyNames()) {
      if (name.startsWith(THRESHOLD)) {
        thresholds.put(Double.valueOf(name.substring(THRESHOLD.length())), number(numbers, name));
      }
    }
    return new Formulas(
        formula(numbers, "answerable"),
        formula(numbers, "first"),
        formula(numbers, "later"),
        thresholds);
  }

  private static Formula formula(Properties numbers, String name) {
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      String key = name + "." + signal.name().toLowerCase(Locale.ROOT);
      if (numbers.containsKey(key)) {
        weights.put(signal, number(numbers, key));
      }
    }
    return new Formula(number(numbers, name), weights);
  }

  private static double number(Properties numbers, String key) {
    String text = numbers.getProperty(key);
    if (text == null) {
      throw new IllegalStateException(FILE + " lacks " + key);
    }
    return Double.parseDouble(text.strip());
  }

  /** The same numbers as lines of the file they are read from. */
  public String lines() {
    StringBuilder lines = new StringBuilder();
    write(lines, "answerable", answerable);
    write(lines, "first", first);
    write(lines, "later", later);
    thresholds.forEach((precision, threshold) ->
        lines.append(
            String.format(Locale.ROOT, "%s%.2f = %.3f%n", THRESHOLD, precision, threshold)));
    return lines.toString();
  }

  private static void write(StringBuilder lines, String name, Formula formula) {
    lines.append(String.format(Locale.ROOT, "%s = %.4f%n", name, formula.constant()));
    formula
        .weights()
        .forEach((signal, weight) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%s.%s = %.4f%n",
                    name,
                    signal.name().toLowerCase(Locale.ROOT),
                    weight)));
    lines.append(System.lineSeparator());
  }

  /** The confidence from which on suggestions are right as often as wanted. */
  double threshold(double precision) {
    Map.Entry<Double, Double> below = thresholds.floorEntry(precision);
    Map.Entry<Double, Double> above = thresholds.ceilingEntry(precision);
    if (below == null || above == null) {
      return below == null ? thresholds.firstEntry().getValue() : thresholds.lastEntry().getValue();
    }
    double step = above.getKey() - below.getKey();
    double share = step == 0 ? 0 : (precision - below.getKey()) / step;
    return below.getValue() + share * (above.getValue() - below.getValue());
  }
}
