package kb.deflection.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes whatever is waiting, does it in one transaction, and answers
 * after the commit is on the disk: the more callers wait, the more share one sync.
 *
 * <p>An error answers everybody in the transaction with {@link LedgerUnavailable}, and the next
 * write begins with a new connection: nothing is retried over a connection that has failed once.
 */
final class Writer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Writer.class);
  private static final int LONGEST_QUEUE = 4096;
  private static final int LARGEST_GROUP = 512;

  private final Engine engine;
  private final String url;
  private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Job<?> lastJob = new Job<>(connection -> "closed");
  private final Thread thread;
  private @Nullable Connection connection;

  Writer(Engine engine, String url) {
    this.engine = engine;
    this.url = url;
    this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
  }

  /**
   * Hands in a piece of work; pieces are done in the order they are handed in.
   *
   * @return completes after the commit is synced, or with {@link LedgerUnavailable}
   */
  <T> CompletableFuture<T> submit(Work<T> work) {
    Job<T> job = new Job<>(work);
    if (!thread.isAlive() || !waiting.offer(job)) {
      job.answer.completeExceptionally(
          new LedgerUnavailable("the ledger has " + waiting.size() + " writes waiting"));
    }
    return job.answer;
  }

  private void run() {
    List<Job<?>> group = new ArrayList<>();
    boolean open = true;
    while (open) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts the writer", e);
      }
      waiting.drainTo(group, LARGEST_GROUP);
      open = !group.remove(lastJob);
      write(group);
      group.clear();
    }
    disconnect();
  }

  private void write(List<Job<?>> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      Connection current = connected();
      for (Job<?> job : group) {
        job.doOver(current);
      }
      current.commit();
    } catch (SQLException | RuntimeException e) {
      disconnect();
      if (group.size() > 1 && engine.blamesTheWork(e)) {
        // one bad piece of work must not take its neighbours with it: each gets its own transaction
        group.forEach(job -> write(List.of(job)));
      } else {
        refuse(group, e);
      }
      return;
    }
    group.forEach(Job::acknowledge);
  }

  private static void refuse(List<Job<?>> group, Exception cause) {
    LOG.errorf("The ledger refused %d writes: %s", group.size(), cause.getMessage());
    for (Job<?> job : group) {
      job.answer.completeExceptionally(
          new LedgerUnavailable("the ledger could not write: " + cause.getMessage(), cause));
    }
  }

  private Connection connected() throws SQLException {
    Connection current = connection;
    if (current == null) {
      current = engine.connect(url);
      current.setAutoCommit(false);
      connection = current;
    }
    return current;
  }

  private void disconnect() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.warnf("The ledger's connection did not close: %s", e.getMessage());
      }
      connection = null;
    }
  }

  /** Writes what is waiting, then ends. */
  @Override
  public void close() {
    try {
      waiting.put(lastJob);
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Job<?>> late = new ArrayList<>();
    waiting.drainTo(late);
    late.forEach(
        job -> job.answer.completeExceptionally(new LedgerUnavailable("the ledger is closed")));
  }

  private static final class Job<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;

    Job(Work<T> work) {
      this.work = work;
    }

    void doOver(Connection connection) throws SQLException {
      result = work.over(connection);
    }

    @SuppressWarnings("NullAway") // a result is there once the work was done
    void acknowledge() {
      answer.complete(result);
    }
  }
}
