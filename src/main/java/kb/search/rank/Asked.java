package kb.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.article.ArticleKey;
import kb.article.Audience;

/**
 * The words that people asked with when an article was their answer, learnt from the links of
 * agents. They count as if the article's author had put them among its keywords, as far as they are
 * established.
 *
 * <p>They lie beside the index and not in it: the index stays what the Markdown says, and what was
 * learnt can be taken back at once. Immutable.
 */
public final class Asked {

  /** Nothing was learnt. */
  public static final Asked NOTHING = new Asked(Map.of(), Map.of());

  private final Map<ArticleKey, Map<String, Double>> outside;
  private final Map<ArticleKey, Map<String, Double>> inside;
  private final Map<String, Set<ArticleKey>> outsideByRoot;
  private final Map<String, Set<ArticleKey>> insideByRoot;

  private Asked(
      Map<ArticleKey, Map<String, Double>> outside, Map<ArticleKey, Map<String, Double>> inside) {
    this.outside = outside;
    this.inside = inside;
    this.outsideByRoot = byRoot(outside);
    this.insideByRoot = byRoot(inside);
  }

  /**
   * What was learnt, each audience apart: an outsider's answers know nothing of what was learnt for
   * internal articles.
   *
   * @param open of each public article the roots asked with, each with how established it is, above
   *     0 and at most 1
   * @param internal the same of internal articles
   */
  public static Asked of(
      Map<ArticleKey, Map<String, Double>> open, Map<ArticleKey, Map<String, Double>> internal) {
    Map<ArticleKey, Map<String, Double>> outside = copy(open);
    Map<ArticleKey, Map<String, Double>> inside = new HashMap<>(outside);
    inside.putAll(copy(internal));
    return new Asked(outside, Map.copyOf(inside));
  }

  private static Map<ArticleKey, Map<String, Double>> copy(
      Map<ArticleKey, Map<String, Double>> articles) {
    Map<ArticleKey, Map<String, Double>> copy = new HashMap<>();
    articles.forEach((article, words) -> copy.put(article, Map.copyOf(words)));
    return Map.copyOf(copy);
  }

  private static Map<String, Set<ArticleKey>> byRoot(
      Map<ArticleKey, Map<String, Double>> articles) {
    Map<String, Set<ArticleKey>> byRoot = new HashMap<>();
    articles.forEach((article, words) ->
        words
            .keySet()
            .forEach(root -> byRoot.computeIfAbsent(root, r -> new HashSet<>()).add(article)));
    return byRoot;
  }

  /** What an asker's answers may rest on. */
  public View seenBy(Audience asker) {
    return asker == Audience.PUBLIC
        ? new View(outside, outsideByRoot)
        : new View(inside, insideByRoot);
  }

  /** What was learnt, as far as one asker may know it. */
  public static final class View {

    private final Map<ArticleKey, Map<String, Double>> words;
    private final Map<String, Set<ArticleKey>> articles;

    private View(
        Map<ArticleKey, Map<String, Double>> words, Map<String, Set<ArticleKey>> articles) {
      this.words = words;
      this.articles = articles;
    }

    /** What the engine knows, and of words that stand in no article how many were asked with. */
    public Statistics beside(Statistics engine) {
      return new Statistics() {
        @Override
        public int articles() {
          return engine.articles();
        }

        @Override
        public int frequency(String root) {
          int inText = engine.frequency(root);
          return inText > 0 ? inText : articles.getOrDefault(root, Set.of()).size();
        }

        @Override
        public Lengths lengths() {
          return engine.lengths();
        }
      };
    }

    /** The roots that people asked the article with. */
    public Map<String, Double> of(ArticleKey article) {
      return words.getOrDefault(article, Map.of());
    }

    /** The articles asked with the words of a query, those asked with most of it first. */
    public List<ArticleKey> candidates(QueryPlan plan, int most) {
      Map<ArticleKey, Double> worth = new HashMap<>();
      for (QueryPlan.Word word : plan.words()) {
        Map<ArticleKey, Double> best = new HashMap<>();
        for (QueryPlan.Meaning meaning : word.meanings()) {
          for (String root : meaning.parts().getFirst()) {
            for (ArticleKey article : articles.getOrDefault(root, Set.of())) {
              best.merge(article, meaning.worth() * of(article).getOrDefault(root, 0.0), Math::max);
            }
          }
        }
        best.forEach((article, gain) -> worth.merge(article, gain, Double::sum));
      }
      List<ArticleKey> candidates = new ArrayList<>(worth.keySet());
      candidates.sort(
          Comparator.<ArticleKey>comparingDouble(article -> -worth.getOrDefault(article, 0.0))
              .thenComparing(Comparator.naturalOrder()));
      return candidates.subList(0, Math.min(most, candidates.size()));
    }
  }
}
