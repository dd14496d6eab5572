package kb.answer.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts questions that mean the same together, by the roots of their words, rare ones counting most.
 * A question joins the theme whose middle it is nearest to (spherical k-means with as many themes
 * as there are), or begins one of its own; then all are placed once more. The same questions give
 * the same themes, whatever their order. For one thread.
 */
final class Themes {

  /** The cosine from which two questions mean the same. */
  private static final double SAME = 0.4;

  /** What a word counts that nobody else used: it can tie no questions together. */
  private static final double NOBODY_ELSES = 0.3;

  private static final int ROUNDS = 3;

  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<OpenQuestion> questions;
  private final List<Map<String, Double>> vectors = new ArrayList<>();
  private List<Map<String, Double>> middles = new ArrayList<>();

  private Themes(List<OpenQuestion> questions) {
    this.questions =
        questions.stream()
            .sorted(
                Comparator.comparing(OpenQuestion::at)
                    .thenComparing(OpenQuestion::ticket)
                    .thenComparing(OpenQuestion::text))
            .toList();
    for (OpenQuestion question : this.questions) {
      question.meaning().keySet().forEach(root -> frequency.merge(root, 1, Integer::sum));
    }
    for (OpenQuestion question : this.questions) {
      vectors.add(vector(question));
    }
  }

  /** The themes, each with its questions, oldest first; a question without words is left out. */
  static List<List<OpenQuestion>> of(List<OpenQuestion> questions) {
    Themes themes = new Themes(questions);
    List<List<Integer>> placed = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      placed = themes.place();
      themes.centre(placed);
    }
    return placed.stream()
        .map(numbers -> numbers.stream().map(themes.questions::get).toList())
        .toList();
  }

  private Map<String, Double> vector(OpenQuestion question) {
    Map<String, Double> vector = new TreeMap<>();
    question
        .meaning()
        .forEach(
            (root, trust) -> vector.put(root, trust * weight(frequency.getOrDefault(root, 1))));
    return unit(vector);
  }

  private double weight(int times) {
    double rareness = Math.log(1 + (double) questions.size() / times);
    return times == 1 ? NOBODY_ELSES * rareness : rareness;
  }

  private List<List<Integer>> place() {
    List<List<Integer>> placed = new ArrayList<>();
    middles.forEach(middle -> placed.add(new ArrayList<>()));
    Map<String, List<Integer>> middlesOf = new HashMap<>();
    for (int theme = 0; theme < middles.size(); theme++) {
      note(theme, middlesOf);
    }
    for (int number = 0; number < vectors.size(); number++) {
      if (vectors.get(number).isEmpty()) {
        continue;
      }
      int theme = nearest(vectors.get(number), middlesOf);
      if (theme < 0) {
        theme = middles.size();
        middles.add(vectors.get(number));
        placed.add(new ArrayList<>());
        note(theme, middlesOf);
      }
      placed.get(theme).add(number);
    }
    placed.removeIf(List::isEmpty);
    return placed;
  }

  private void note(int theme, Map<String, List<Integer>> middlesOf) {
    middles
        .get(theme)
        .keySet()
        .forEach(root -> middlesOf.computeIfAbsent(root, r -> new ArrayList<>()).add(theme));
  }

  private int nearest(Map<String, Double> vector, Map<String, List<Integer>> middlesOf) {
    Map<Integer, Double> cosines = new TreeMap<>();
    vector.forEach((root, weight) -> {
      for (int theme : middlesOf.getOrDefault(root, List.of())) {
        double other = middles.get(theme).getOrDefault(root, 0.0);
        cosines.merge(theme, weight * other, Double::sum);
      }
    });
    int nearest = -1;
    double most = SAME;
    for (Map.Entry<Integer, Double> cosine : cosines.entrySet()) {
      if (cosine.getValue() >= most) {
        most = cosine.getValue();
        nearest = cosine.getKey();
      }
    }
    return nearest;
  }

  private void centre(List<List<Integer>> placed) {
    middles = new ArrayList<>();
    for (List<Integer> numbers : placed) {
      Map<String, Double> sum = new TreeMap<>();
      for (int number : numbers) {
        vectors.get(number).forEach((root, weight) -> sum.merge(root, weight, Double::sum));
      }
      middles.add(unit(sum));
    }
  }

  private static Map<String, Double> unit(Map<String, Double> vector) {
    double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    vector.replaceAll((root, weight) -> weight / length);
    return vector;
  }
}
