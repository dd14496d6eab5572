package kb.deflection.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kb.deflection.Event;

/**
 * What happened, kept for good: events are appended and never changed.
 *
 * <p>An event is acknowledged after the transaction that holds it is synced to the disk. Its
 * identity is its source and id; the first one written stays. Safe for use by many threads.
 */
public final class EventLedger implements AutoCloseable {

  private static final long LONGEST_WAIT_SECONDS = 15;
  private static final int FETCH_SIZE = 1000;

  private final Engine engine;
  private final String url;
  private final HikariDataSource readers;
  private final Writer writer;

  /** One at a time, because whoever holds a lock needs a second connection of the readers. */
  private final ReentrantLock alone = new ReentrantLock();

  private EventLedger(Engine engine, String url, HikariDataSource readers, Writer writer) {
    this.engine = engine;
    this.url = url;
    this.readers = readers;
    this.writer = writer;
  }

  /**
   * Opens the ledger, makes its folder and its tables.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
   * @throws LedgerUnavailable when it cannot be opened, or a newer version of the program wrote it
   * @throws IllegalArgumentException when the URL names another kind of database
   */
  public static EventLedger open(String url) {
    Engine engine = Engine.of(url);
    engine.prepare(url);
    HikariConfig config = new HikariConfig();
    config.setDriverClassName(engine.driver());
    config.setJdbcUrl(url);
    config.setDataSourceProperties(engine.properties());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("ledger-readers");
    HikariDataSource readers = connect(config);
    try {
      Migrations.apply(readers, url);
      return new EventLedger(engine, url, readers, new Writer(engine, url));
    } catch (RuntimeException e) {
      readers.close();
      throw e;
    }
  }

  private static HikariDataSource connect(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new LedgerUnavailable("the ledger cannot be opened at " + config.getJdbcUrl(), e);
    }
  }

  /**
   * Writes events and waits until they are on the disk.
   *
   * @throws LedgerUnavailable when that cannot be promised; none of the events counts as written,
   *     and all may be sent again
   */
  public Appended append(List<Event> events) {
    return await(enqueue(events));
  }

  /**
   * Hands events in without waiting, in order: what is handed in later is written later.
   *
   * @return completes once they are on the disk, or with {@link LedgerUnavailable}
   */
  public CompletableFuture<Appended> enqueue(List<Event> events) {
    return writer.submit(new AppendEvents(List.copyOf(events)));
  }

  /** Hands a write in without waiting, in order, as {@link #enqueue(List)}. */
  public <T> CompletableFuture<T> enqueue(Work<T> work) {
    return writer.submit(work);
  }

  /**
   * Writes to the ledger's database in the writer's turn; waits for the sync, as {@link #append}.
   */
  public <T> T write(Work<T> work) {
    return await(writer.submit(work));
  }

  /**
   * Takes what was deleted or overwritten out of the database's files too.
   *
   * @throws LedgerUnavailable when somebody is reading and it has to be asked for again
   */
  public void scrub() {
    try (Connection connection = engine.connect(url)) {
      engine.scrub(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailable("what was deleted is still in the files: " + e.getMessage(), e);
    }
  }

  /** Reads over a connection of the readers' own; never waits for the writer. */
  public <T> T read(Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      return work.over(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the ledger could not be read: " + e.getMessage(), e);
    }
  }

  /**
   * Does something while nobody else does the like: one at a time in this process, and in
   * PostgreSQL one at a time of this name among all servers. Inside, the ledger is read and written
   * as ever. The lock of a server that is killed is free at once.
   *
   * @throws LedgerUnavailable when the lock cannot be had
   */
  public <T> T alone(String name, Supplier<T> work) {
    alone.lock();
    try (Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      engine.lock(connection, name);
      try {
        return work.get();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new LedgerUnavailable("the ledger could not be locked: " + e.getMessage(), e);
    } finally {
      alone.unlock();
    }
  }

  /** Whether the ledger has an event of this identity. */
  public boolean has(String source, String id) {
    return read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select 1 from event where source = ? and id = ?")) {
        query.setString(1, source);
        query.setString(2, id);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next();
        }
      }
    });
  }

  /** The events of one visit, in the order they were received. */
  public List<Event> ofVisit(String visit) {
    return read(connection -> {
      List<Event> events = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + EventRows.COLUMNS
                  + " from event where visit = ? order by received_at, source, id")) {
        query.setString(1, visit);
        each(query, events::add);
      }
      return events;
    });
  }

  /**
   * Hands every event received at or after a moment to a reader, one by one, oldest first, holding
   * none of them in memory.
   */
  public void from(Instant received, Consumer<Event> reader) {
    read(connection -> {
      connection.setAutoCommit(false); // PostgreSQL streams only inside a transaction
      try (PreparedStatement query =
          connection.prepareStatement(
              "select "
                  + EventRows.COLUMNS
                  + " from event where received_at >= ? order by received_at, source, id")) {
        query.setLong(1, received.toEpochMilli());
        each(query, reader);
      } finally {
        connection.rollback();
      }
      return 0;
    });
  }

  static void each(PreparedStatement query, Consumer<Event> reader) throws SQLException {
    query.setFetchSize(FETCH_SIZE);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        reader.accept(EventRows.read(rows));
      }
    }
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LedgerUnavailable unavailable) {
        throw unavailable;
      }
      throw new LedgerUnavailable("the ledger did not answer in time", e);
    }
  }

  /** Writes what is waiting, then closes. */
  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
