package kb.suggest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;

/** Which articles report a known problem of this moment. */
@Singleton
public final class Incidents {

  private final ArticleLibrary library;

  @Inject
  public Incidents(ArticleLibrary library) {
    this.library = library;
  }

  boolean isIncident(ArticleKey key) {
    return library.find(key).map(article -> article.incident()).orElse(false);
  }
}
