package kb.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * When the search of this thread must stop. One for all threads, because Lucene wants it when a
 * reader is opened; each thread has its own moment.
 */
final class Deadline implements QueryTimeout {

  private final ThreadLocal<Long> end = ThreadLocal.withInitial(() -> Long.MAX_VALUE);

  void start(Duration budget) {
    end.set(System.nanoTime() + budget.toNanos());
  }

  void stop() {
    end.remove();
  }

  @Override
  public boolean shouldExit() {
    long moment = end.get();
    return moment != Long.MAX_VALUE && System.nanoTime() - moment > 0;
  }
}
