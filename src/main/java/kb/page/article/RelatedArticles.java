package kb.page.article;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.page.PublicArticles;
import kb.search.Query;
import kb.search.SearchIndex;

/**
 * What to read after an article: what it links to, what answers its own title, what shares its
 * tags. Safe for use by many threads.
 */
@Singleton
final class RelatedArticles {

  private static final Pattern LINK = Pattern.compile("href=\"/articles/([^/\"#]+/[^/\"#?]+)");
  private static final int ALIKE = 10;
  private static final double LINKED = 3;
  private static final double MOST_ALIKE = 3;

  /** One shared tag is worth less than any likeness of note; two are worth more than a weak one. */
  private static final double SHARED_TAG = 0.75;

  private final PublicArticles articles;
  private final QueryReader reader;
  private final SearchIndex index;

  RelatedArticles(PublicArticles articles, QueryReader reader, SearchIndex index) {
    this.articles = articles;
    this.reader = reader;
    this.index = index;
  }

  /** The most related articles that everybody may read, in the same language, best first. */
  List<Article> to(Article article, int most) {
    Map<ArticleKey, Double> scores = new HashMap<>();
    for (String linked : links(article)) {
      int slash = linked.indexOf('/');
      add(scores, new ArticleKey(linked.substring(0, slash), linked.substring(slash + 1)), LINKED);
    }
    List<ArticleKey> alike = alike(article);
    for (int i = 0; i < alike.size(); i++) {
      add(scores, alike.get(i), MOST_ALIKE * (alike.size() - i) / alike.size());
    }
    for (Article other : articles.of(article.key().lang())) {
      Set<String> shared = new HashSet<>(other.tags());
      shared.retainAll(article.tags());
      if (!shared.isEmpty()) {
        add(scores, other.key(), SHARED_TAG * shared.size());
      }
    }
    scores.remove(article.key());
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<ArticleKey, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .flatMap(entry -> articles.find(entry.getKey().lang(), entry.getKey().id()).stream())
        .filter(other -> other.key().lang().equals(article.key().lang()))
        .limit(most)
        .toList();
  }

  private static Set<String> links(Article article) {
    return LINK.matcher(article.html())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private List<ArticleKey> alike(Article article) {
    if (!index.isReady()) {
      return List.of();
    }
    var title = reader.read(article.title(), index.vocabulary(Audience.PUBLIC), ReadOptions.TYPING);
    return index.search(Query.of(title, article.key().lang(), Audience.PUBLIC, ALIKE)).stream()
        .map(hit -> hit.article())
        .filter(key -> key.lang().equals(article.key().lang()) && !key.equals(article.key()))
        .toList();
  }

  private static void add(Map<ArticleKey, Double> scores, ArticleKey key, double score) {
    scores.merge(key, score, Double::sum);
  }
}
