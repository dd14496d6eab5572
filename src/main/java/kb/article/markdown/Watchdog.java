package kb.article.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work that text of strangers may turn endless, on a thread of its own with a large stack, and
 * gives up when it has used its share of the processor.
 *
 * <p>Processor time and not the clock, so that a busy machine condemns no honest article; a thread
 * that waits for nothing and still gets no processor is given ten times as long.
 */
record Watchdog(Duration limit) {

  private static final long STACK_BYTES = 16L << 20;
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What the work answers, unless it takes too long or too deep. */
  <T> T watch(Callable<T> work) throws DangerousMarkdownException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread =
        Thread.ofPlatform().daemon().name("kb-markdown").stackSize(STACK_BYTES).start(task);
    long deadline = System.nanoTime() + limit.multipliedBy(10).toNanos();
    try {
      while (true) {
        try {
          return task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (THREADS.getThreadCpuTime(thread.threadId()) > limit.toNanos()
              || System.nanoTime() > deadline) {
            task.cancel(true);
            throw new DangerousMarkdownException(
                1, "the text takes too long to read: nest less, and split the article");
          }
        }
      }
    } catch (ExecutionException e) {
      // The only place that survives an exhausted stack: the thread is the work's own and ends.
      if (e.getCause() instanceof StackOverflowError) {
        throw new DangerousMarkdownException(
            1, "the text is nested too deeply: flatten its lists, quotes and emphasis");
      }
      throw new DangerousMarkdownException(
          1, "the text can't be read (" + e.getCause() + "): write it more simply");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading Markdown", e);
    }
  }
}
