package kb.search;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as there is an index to search, also while it is rebuilt or could not be written.
 */
@Readiness
@Singleton
final class IndexHealth implements HealthCheck {

  private final Indexer indexer;
  private final SearchIndex index;

  IndexHealth(Indexer indexer, SearchIndex index) {
    this.indexer = indexer;
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index")
        .status(index.isReady())
        .withData("state", indexer.state().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
