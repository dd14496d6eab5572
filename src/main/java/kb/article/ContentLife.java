package kb.article;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Watches the content folder as long as the server runs, and counts what is in it. */
@Singleton
final class ContentLife {

  private final ContentConfig config;
  private final ArticleLibrary library;
  private @Nullable ContentWatcher watcher;

  ContentLife(ContentConfig config, ArticleLibrary library, MeterRegistry metrics) {
    this.config = config;
    this.library = library;
    Gauge.builder("kb.content.articles", library, it -> it.articles().size())
        .description("Articles served now, of every audience")
        .register(metrics);
    Gauge.builder("kb.content.faults", library, it -> it.faults().size())
        .description("Why files of the base are no good, see GET /api/content/faults")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    watcher = new ContentWatcher(library, config.watchEvery());
  }

  void stop(@Observes ShutdownEvent event) {
    if (watcher != null) {
      watcher.close();
    }
  }
}
