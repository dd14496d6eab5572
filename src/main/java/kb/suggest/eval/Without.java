package kb.suggest.eval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.language.Vocabulary;
import kb.search.Hit;
import kb.search.Query;
import kb.search.SearchIndex;
import kb.search.Tally;
import kb.search.rank.Asked;

/**
 * An index as if some of its articles were not there. Only searches: what the articles' words weigh
 * stays as it was, so one index serves for thousands of questions, each without its own answers.
 *
 * @param ids the ids that are left out, in every language
 */
record Without(SearchIndex index, Set<String> ids) implements SearchIndex {

  private static final int MOST = 100;

  @Override
  public List<Hit> search(Query query) {
    int more = Math.min(MOST, query.limit() + ids.size());
    return index.search(query.atMost(more)).stream()
        .filter(hit -> !ids.contains(hit.article().id()))
        .limit(query.limit())
        .toList();
  }

  @Override
  public Vocabulary vocabulary(Audience asker) {
    return index.vocabulary(asker);
  }

  @Override
  public Tally tally(Query query) {
    return index.tally(query);
  }

  @Override
  public Optional<String> fingerprint() {
    return index.fingerprint();
  }

  @Override
  public Map<ArticleKey, String> digests() {
    return index.digests();
  }

  @Override
  public boolean isReady() {
    return index.isReady();
  }

  @Override
  public void replaceAll(Collection<Article> articles, String fingerprint) {
    throw readOnly();
  }

  @Override
  public void put(Collection<Article> articles) {
    throw readOnly();
  }

  @Override
  public void learn(Asked learnt) {
    throw readOnly();
  }

  @Override
  public void remove(Collection<ArticleKey> keys) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("an index without some articles is for reading");
  }

  @Override
  public void close() {
    index.close();
  }
}
