package kb.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kb.article.Article;
import kb.deflection.ArticleVerdicts;
import kb.deflection.ArticleVerdicts.Count;
import kb.deflection.ledger.LedgerUnavailable;
import kb.report.statistics.Proportion;

/**
 * The articles that help most, by what customers said: the surest first, so that three of three do
 * not beat three hundred of four hundred. Counted anew every few minutes; none while the ledger is
 * away. Safe for use by many threads.
 */
@Singleton
final class MostSolved {

  private static final Duration SPAN = Duration.ofDays(90);
  private static final Duration STALE = Duration.ofMinutes(5);

  private final PublicArticles articles;
  private final LoadingCache<Duration, Map<String, Count>> counts;

  @Inject
  MostSolved(PublicArticles articles, ArticleVerdicts verdicts, Clock clock) {
    this(articles, verdicts, clock, STALE);
  }

  MostSolved(PublicArticles articles, ArticleVerdicts verdicts, Clock clock, Duration stale) {
    this.articles = articles;
    this.counts =
        Caffeine.newBuilder().expireAfterWrite(stale).build(span -> count(verdicts, clock, span));
  }

  private static Map<String, Count> count(ArticleVerdicts verdicts, Clock clock, Duration span) {
    try {
      return verdicts.since(clock.instant().minus(span));
    } catch (LedgerUnavailable e) {
      Log.warnf("The most helpful articles are not shown: %s", e.getMessage());
      return Map.of();
    }
  }

  /**
   * One of them.
   *
   * @param times how many visits it helped
   */
  public record Solved(Article article, long times) {}

  /**
   * The surest so many that everybody may read, in a language, as people read a list: by number.
   */
  List<Solved> in(String lang, int most) {
    return counts.get(SPAN).entrySet().stream()
        .filter(entry -> entry.getValue().solved() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Count> entry) -> sure(entry.getValue()))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .flatMap(entry ->
            articles
                .find(lang, entry.getKey())
                .map(article -> new Solved(article, entry.getValue().solved()))
                .stream())
        .limit(most)
        .sorted(Comparator.comparingLong(Solved::times).reversed())
        .toList();
  }

  private static double sure(Count count) {
    return new Proportion(count.solved(), count.solved() + count.notSolved()).wilson().low();
  }
}
