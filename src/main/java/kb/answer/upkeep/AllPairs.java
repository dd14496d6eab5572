package kb.answer.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every pair of vectors of length 1 whose cosine reaches a threshold, without comparing each with
 * each: All-Pairs-1 of Bayardo, Ma, Srikant, "Scaling up all pairs similarity search" (WWW 2007).
 * Of each vector the commonest words, as far as they alone cannot reach the threshold with any
 * other vector, stand in no index; so only pairs that share a rarer word are ever looked at, and
 * none is missed. For one thread.
 *
 * @param <K> what names a vector
 */
final class AllPairs<K> {

  private final double threshold;
  private final List<K> names = new ArrayList<>();
  private final List<Vector> vectors = new ArrayList<>();
  private final List<List<Weight>> index = new ArrayList<>();
  private final List<Pair<K>> pairs = new ArrayList<>();

  /** The heaviest that a word is in any vector. */
  private final double[] heaviest;

  /** The vector that is matched, a place for each word. */
  private final double[] spread;

  /** What the vector that is matched shares with each before it in the index. */
  private final double[] shared;

  /** Two vectors and the cosine between them. */
  record Pair<K>(K one, K other, double cosine) {}

  /**
   * The words of a vector by number, the commonest first.
   *
   * @param indexedFrom the first word that stands in the index
   * @param unindexed the most that the words before it can add to any cosine
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and walked very often
  private record Vector(int[] words, double[] weights, int indexedFrom, double unindexed) {}

  private record Weight(int vector, double weight) {}

  private AllPairs(Map<K, Map<String, Double>> vectors, double threshold) {
    this.threshold = threshold;
    Map<String, Integer> numbers = numbers(vectors);
    heaviest = new double[numbers.size()];
    spread = new double[numbers.size()];
    shared = new double[vectors.size()];
    for (int word = 0; word < heaviest.length; word++) {
      index.add(new ArrayList<>());
    }
    for (Map<String, Double> vector : vectors.values()) {
      vector.forEach((word, weight) -> {
        int number = numbers.getOrDefault(word, 0);
        heaviest[number] = Math.max(heaviest[number], weight);
      });
    }
    vectors.forEach((name, vector) -> {
      names.add(name);
      this.vectors.add(vector(vector, numbers));
    });
  }

  /**
   * The pairs, in no order.
   *
   * @param vectors of length 1 and of weights not below 0; of a pair the earlier stands first
   * @param threshold more than 0
   */
  static <K> List<Pair<K>> of(Map<K, Map<String, Double>> vectors, double threshold) {
    AllPairs<K> all = new AllPairs<>(vectors, threshold);
    for (int number = 0; number < all.names.size(); number++) {
      all.match(number);
      all.add(number);
    }
    return all.pairs;
  }

  private static <K> Map<String, Integer> numbers(Map<K, Map<String, Double>> vectors) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Map<String, Double> vector : vectors.values()) {
      vector.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    frequency.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(word -> numbers.put(word.getKey(), numbers.size()));
    return numbers;
  }

  private Vector vector(Map<String, Double> vector, Map<String, Integer> numbers) {
    List<Map.Entry<String, Double>> entries = new ArrayList<>(vector.entrySet());
    entries.sort(Comparator.comparingInt(entry -> numbers.getOrDefault(entry.getKey(), 0)));
    int[] words = new int[entries.size()];
    double[] weights = new double[entries.size()];
    int indexedFrom = 0;
    double atMost = 0;
    double unindexed = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers.getOrDefault(entries.get(i).getKey(), 0);
      weights[i] = entries.get(i).getValue();
      atMost += weights[i] * heaviest[words[i]];
      if (atMost < threshold) {
        indexedFrom = i + 1;
        unindexed = atMost;
      }
    }
    return new Vector(words, weights, indexedFrom, unindexed);
  }

  private void match(int number) {
    Vector vector = vectors.get(number);
    for (int i = 0; i < vector.words().length; i++) {
      spread[vector.words()[i]] = vector.weights()[i];
      for (Weight other : index.get(vector.words()[i])) {
        shared[other.vector()] += vector.weights()[i] * other.weight();
      }
    }
    for (int other = 0; other < number; other++) {
      if (shared[other] > 0 && shared[other] + vectors.get(other).unindexed() >= threshold) {
        double cosine = shared[other] + unindexed(vectors.get(other));
        if (cosine >= threshold) {
          pairs.add(new Pair<>(names.get(other), names.get(number), cosine));
        }
      }
      shared[other] = 0;
    }
    for (int word : vector.words()) {
      spread[word] = 0;
    }
  }

  private double unindexed(Vector other) {
    double sum = 0;
    for (int i = 0; i < other.indexedFrom(); i++) {
      sum += spread[other.words()[i]] * other.weights()[i];
    }
    return sum;
  }

  private void add(int number) {
    Vector vector = vectors.get(number);
    for (int i = vector.indexedFrom(); i < vector.words().length; i++) {
      index.get(vector.words()[i]).add(new Weight(number, vector.weights()[i]));
    }
  }
}
