package kb.search;

import java.util.List;
import java.util.Optional;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.language.Vocabulary;

/**
 * The only door to a search engine. Safe for use by many threads; one thread writes at a time.
 *
 * <p>Every write is visible to searches, and durable, when the call returns; a write that fails
 * leaves the index as it was.
 */
public interface SearchIndex extends AutoCloseable {

  /**
   * Replaces everything by these articles, built beside the serving index and swapped in whole.
   *
   * @param fingerprint names what the index was built from, kept with it
   */
  void replaceAll(List<Article> articles, String fingerprint);

  /** Adds the article, or replaces the one of the same key. */
  void put(Article article);

  /** Removes the article of this key; does nothing when there is none. */
  void remove(ArticleKey key);

  /** The articles that answer, best first, each with its best passage. */
  List<Hit> search(Query query);

  /** The words of the index, for repairs of what was typed. */
  Vocabulary vocabulary();

  /** The fingerprint given at the last {@link #replaceAll}; empty for a new or unusable index. */
  Optional<String> fingerprint();

  /** The digests of what is inside, by article, so that only what changed is indexed again. */
  java.util.Map<ArticleKey, String> digests();

  /** Whether it can be searched now. */
  boolean isReady();

  @Override
  void close();
}
