package kb.answer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllPairsTest {

  private static final List<String> WORDS =
      List.of("запис", "клієнт", "каса", "чек", "пароль", "майстер", "знижка", "є-підпис", "звіт");

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.6, 0.8, 0.95})
  void noPairIsMissedAndNoneMadeUp(double threshold) {
    for (int seed = 0; seed < 50; seed++) {
      Map<Integer, Map<String, Double>> vectors = vectors(new Random(seed));

      Set<String> found = new TreeSet<>();
      AllPairs.of(vectors, threshold).forEach(it -> found.add(it.one() + " " + it.other()));

      assertThat(found).isEqualTo(comparedEachWithEach(vectors, threshold));
    }
  }

  private static Map<Integer, Map<String, Double>> vectors(Random random) {
    Map<Integer, Map<String, Double>> vectors = new TreeMap<>();
    for (int number = 0; number < 25; number++) {
      Map<String, Double> vector = new TreeMap<>();
      for (String word : WORDS) {
        if (random.nextInt(3) == 0) {
          vector.put(word, random.nextDouble(0.1, 3));
        }
      }
      double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
      vector.replaceAll((word, weight) -> weight / length);
      vectors.put(number, vector);
    }
    return vectors;
  }

  private static Set<String> comparedEachWithEach(
      Map<Integer, Map<String, Double>> vectors, double threshold) {
    Set<String> pairs = new TreeSet<>();
    vectors.forEach((one, first) ->
        vectors.forEach((other, second) -> {
          double cosine =
              first.keySet().stream()
                  .mapToDouble(w -> first.getOrDefault(w, 0.0) * second.getOrDefault(w, 0.0))
                  .sum();
          if (one < other && cosine >= threshold) {
            pairs.add(one + " " + other);
          }
        }));
    return pairs;
  }
}
