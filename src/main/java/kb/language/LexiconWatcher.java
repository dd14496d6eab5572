package kb.language;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the desk's lexicon as often as at the articles, as long as the server runs. */
@Singleton
final class LexiconWatcher {

  private static final Logger LOG = Logger.getLogger(LexiconWatcher.class);

  private final LexiconFile file;
  private final LanguageSettings settings;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("kb-lexicon-watcher").daemon().unstarted(work));

  LexiconWatcher(LexiconFile file, LanguageSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    long every = settings.watchEvery().toMillis();
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      file.look();
    } catch (RuntimeException e) {
      LOG.error("looking at the lexicon failed; the words stay as they are", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }
}
