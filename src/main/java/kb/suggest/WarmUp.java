package kb.suggest;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.coach.CoachContext;
import kb.coach.Coaches;
import kb.search.Indexer;

/**
 * Asks the base what its own articles answer, once it can be asked, so that the first person after
 * a start does not wait for code to be loaded. In the background; nothing of it is recorded.
 */
@Singleton
final class WarmUp {

  private static final int QUESTIONS = 40;

  private final ArticleLibrary library;
  private final Indexer indexer;
  private final Suggester suggester;
  private final Coaches coaches;

  WarmUp(ArticleLibrary library, Indexer indexer, Suggester suggester, Coaches coaches) {
    this.library = library;
    this.indexer = indexer;
    this.suggester = suggester;
    this.coaches = coaches;
  }

  /** After the indexer's own start, which puts the first index before this. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
    indexer.whenSettled(this::ask);
  }

  private void ask() {
    library.articles().stream()
        .limit(QUESTIONS)
        .forEach(article -> {
          Draft draft = new Draft("", article.title(), article.key().lang(), null);
          suggester.suggest(draft, Audience.PUBLIC, false, 1);
          coaches.coach(draft.text(), CoachContext.ofTextOnly(article.key().lang()));
        });
  }
}
