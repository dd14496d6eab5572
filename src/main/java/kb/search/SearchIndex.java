package kb.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.Vocabulary;
import kb.search.rank.Asked;

/**
 * The only door to a search engine. Safe for use by many threads; one thread writes at a time.
 *
 * <p>Every write is visible to searches, and durable, when the call returns; a write that fails
 * throws {@link IndexException} and leaves the index as it was.
 */
public interface SearchIndex extends AutoCloseable {

  /**
   * Replaces everything by these articles, built beside the serving index and swapped in whole.
   *
   * @param fingerprint names what the index was built from, kept with it
   */
  void replaceAll(Collection<Article> articles, String fingerprint);

  /** Adds each article, or replaces the one of the same key. */
  void put(Collection<Article> articles);

  /** Removes the articles of these keys; a key that is not there is no matter. */
  void remove(Collection<ArticleKey> keys);

  /** Takes what was learnt from links for all searches from now on, in place of what it had. */
  void learn(Asked learnt);

  /** The articles that answer, best first, each with its best passage; empty when none does. */
  List<Hit> search(Query query);

  /** How many articles match, in all and by tag. Costs more than a search; for search pages. */
  Tally tally(Query query);

  /**
   * The words of the index, for repairs of what was typed.
   *
   * @param asker whose articles the words may come from, as in {@link Query#asker()}
   */
  Vocabulary vocabulary(Audience asker);

  /** The fingerprint given at the last {@link #replaceAll}; empty for a new or unusable index. */
  Optional<String> fingerprint();

  /** The digests of what is inside, by article, so that only what changed is indexed again. */
  Map<ArticleKey, String> digests();

  /** Whether it has been built and can be searched now. */
  boolean isReady();

  @Override
  void close();
}
