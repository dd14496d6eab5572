package kb.article;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks at the content folder again and again, on one daemon thread.
 *
 * <p>It polls, because the events of operating systems do not reach into container volumes and
 * network disks; looking at a thousand files costs milliseconds. Each look also asks the clock, so
 * an article whose {@code publish} or {@code expire} has come appears or disappears. A look that
 * fails is logged and followed by the next.
 */
final class ContentWatcher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ContentWatcher.class);

  /** How many times as long as a look it rests at least: a huge base costs a tenth of a core. */
  private static final int REST = 9;

  private final ArticleLibrary library;
  private final Duration every;
  private final Thread thread;

  /** Begins to watch for this library. */
  ContentWatcher(ArticleLibrary library, Duration every) {
    this.library = library;
    this.every = every;
    this.thread = Thread.ofPlatform().daemon().name("kb-content-watcher").start(this::watch);
  }

  private void watch() {
    try {
      Duration pause = every;
      while (true) {
        Thread.sleep(pause);
        long start = System.nanoTime();
        look();
        Duration rest = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
        pause = rest.compareTo(every) > 0 ? rest : every;
      }
    } catch (InterruptedException e) {
      // Closed: the thread ends.
    }
  }

  private void look() {
    try {
      int faultsBefore = library.faults().size();
      LibraryChange change = library.reload();
      int faults = library.faults().size();
      if (!change.isEmpty() || faults != faultsBefore) {
        LOG.infof(
            "content changed: %d articles new or different, %d gone, %d faults",
            change.changed().size(), change.removed().size(), faults);
      }
    } catch (RuntimeException e) {
      LOG.error("looking at the content folder failed; the articles stay as they are", e);
    }
  }

  /** Stops watching; a look that is under way is finished first, for two seconds at most. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
