package kb.suggest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;

/** Which articles report a known problem of this moment. */
@Singleton
public final class Incidents {

  private final Predicate<ArticleKey> isIncident;

  @Inject
  public Incidents(ArticleLibrary library) {
    this(key -> library.find(key).map(Article::incident).orElse(false));
  }

  /** Those of a base without a library. */
  public Incidents(Predicate<ArticleKey> isIncident) {
    this.isIncident = isIncident;
  }

  boolean isIncident(ArticleKey key) {
    return isIncident.test(key);
  }
}
