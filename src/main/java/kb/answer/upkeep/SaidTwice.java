package kb.answer.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Passage;
import kb.language.TextAnalysis;
import kb.language.Token;

/**
 * Two articles of one language that say nearly the same.
 *
 * @param alike how alike, 0 to 1: the cosine of their words, rare ones counting most
 */
public record SaidTwice(ArticleKey one, ArticleKey other, double alike) {

  private static final double NEARLY_THE_SAME = 0.6;

  /** Every such pair, the most alike first. Takes a millisecond or so for each article. */
  public static List<SaidTwice> among(Collection<Article> articles, TextAnalysis analysis) {
    Map<ArticleKey, Map<String, Double>> vectors = vectors(articles, analysis);
    List<ArticleKey> keys = new ArrayList<>(vectors.keySet());
    List<SaidTwice> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        double alike =
            keys.get(i).lang().equals(keys.get(j).lang())
                ? cosine(vectors, keys.get(i), keys.get(j))
                : 0;
        if (alike >= NEARLY_THE_SAME) {
          pairs.add(new SaidTwice(keys.get(i), keys.get(j), alike));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(SaidTwice::alike).reversed());
    return pairs;
  }

  private static Map<ArticleKey, Map<String, Double>> vectors(
      Collection<Article> articles, TextAnalysis analysis) {
    Map<ArticleKey, Map<String, Double>> vectors = new TreeMap<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (Article article : articles) {
      Map<String, Double> counts = new HashMap<>();
      Set<String> roots = new HashSet<>();
      count(article.title(), analysis, counts, roots);
      for (Passage passage : article.passages()) {
        count(passage.heading() + "\n" + passage.text(), analysis, counts, roots);
      }
      roots.forEach(root -> frequency.merge(root, 1, Integer::sum));
      vectors.put(article.key(), counts);
    }
    for (Map<String, Double> vector : vectors.values()) {
      vector.replaceAll((root, count) ->
          (1 + Math.log(count))
              * Math.log(1 + (double) articles.size() / frequency.getOrDefault(root, 1)));
      double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
      vector.replaceAll((root, weight) -> weight / length);
    }
    return vectors;
  }

  private static void count(
      String text, TextAnalysis analysis, Map<String, Double> counts, Set<String> roots) {
    for (Token word : analysis.analyze(text)) {
      counts.merge(word.terms().getFirst(), 1.0, Double::sum);
      roots.add(word.terms().getFirst());
    }
  }

  private static double cosine(
      Map<ArticleKey, Map<String, Double>> vectors, ArticleKey one, ArticleKey other) {
    Map<String, Double> a = vectors.getOrDefault(one, Map.of());
    Map<String, Double> b = vectors.getOrDefault(other, Map.of());
    Map<String, Double> fewer = a.size() < b.size() ? a : b;
    Map<String, Double> more = a.size() < b.size() ? b : a;
    double sum = 0;
    for (Map.Entry<String, Double> word : fewer.entrySet()) {
      sum += word.getValue() * more.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }
}
