package kb.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When the search of this thread must stop. One for all threads, because Lucene wants it when a
 * reader is opened; each thread has its own moment. It tells the operator of each search it stops:
 * a search cut off may find less.
 */
final class Deadline implements QueryTimeout {

  private static final Logger LOG = Logger.getLogger(Deadline.class);

  private static final class Moment {
    final long nanos;
    final Duration budget;
    boolean isPast;

    Moment(Duration budget) {
      this.nanos = System.nanoTime() + budget.toNanos();
      this.budget = budget;
    }
  }

  private static final ThreadLocal<@Nullable Moment> END = new ThreadLocal<>();

  void start(Duration budget) {
    END.set(new Moment(budget));
  }

  void stop() {
    END.remove();
  }

  @Override
  public boolean shouldExit() {
    Moment moment = END.get();
    if (moment == null || System.nanoTime() - moment.nanos <= 0) {
      return false;
    }
    if (!moment.isPast) {
      moment.isPast = true;
      LOG.warnf(
          "a search was cut off after %d ms and may have found less: is the machine overloaded, or"
              + " kb.search.timeout too short?",
          moment.budget.toMillis());
    }
    return true;
  }
}
