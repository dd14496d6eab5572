package kb.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.TextAnalysis;
import kb.search.rank.IndexedArticle;
import org.jboss.logging.Logger;

/**
 * Carries the base into the index: at start, whenever an article changes, and on request.
 *
 * <p>There is one way only: compare what the base says with what the index holds, and write the
 * difference. So a change that was missed, or failed, is made good by the next one. Writes on a
 * thread of its own; every method may be called from any thread.
 */
@Singleton
public final class Indexer {

  private static final Logger LOG = Logger.getLogger(Indexer.class);

  private final ArticleLibrary library;
  private final SearchIndex index;
  private final QueryReader reader;
  private final SearchConfig config;
  private final MeterRegistry meters;
  private final String fingerprint;
  private final AtomicInteger articles;
  private final AtomicInteger passages;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("indexer").daemon().unstarted(work));
  private volatile IndexState state = IndexState.STARTING;

  @Inject
  public Indexer(
      ArticleLibrary library,
      SearchIndex index,
      TextAnalysis analysis,
      QueryReader reader,
      SearchConfig config,
      MeterRegistry meters) {
    this.library = library;
    this.index = index;
    this.reader = reader;
    this.config = config;
    this.meters = meters;
    this.fingerprint = IndexedArticle.fingerprint(analysis::analyze);
    this.articles = meters.gauge("kb.index.articles", new AtomicInteger());
    this.passages = meters.gauge("kb.index.passages", new AtomicInteger());
  }

  /**
   * The server listens after this: where there is no index yet, it waits for one, so that nobody is
   * answered out of an empty one. An older index serves until it has caught up.
   */
  void start(@Observes StartupEvent event) throws InterruptedException {
    library.onChange(change -> thread.execute(this::catchUp));
    Future<?> caughtUp = thread.submit(this::catchUp);
    if (!index.isReady()) {
      try {
        caughtUp.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the first index could not be built", e);
      }
    }
  }

  public IndexState state() {
    return state;
  }

  /** Has the whole index built anew, in the background; the old one serves until that is done. */
  public void rebuild() {
    thread.execute(() -> attempt(this::writeAll));
  }

  /** Makes the index say what the base says, and nothing where it does already. */
  void catchUp() {
    attempt(this::writeDifference);
  }

  /** Completes when everything asked for until now has been done. */
  Future<?> settled() {
    return thread.submit(() -> {});
  }

  /** Runs this once everything asked for until now has been done. */
  public void whenSettled(Runnable then) {
    thread.execute(then);
  }

  private void attempt(Runnable writing) {
    try {
      writing.run();
      state = IndexState.READY;
      for (Audience asker : Audience.values()) {
        reader.prepare(index.vocabulary(asker));
      }
    } catch (RuntimeException e) {
      state = IndexState.BROKEN;
      meters.counter("kb.index.failures").increment();
      LOG.errorf(e, "the index could not be written; next try in %s", config.retryAfter());
      Future<?> unused =
          thread.schedule(this::catchUp, config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void writeDifference() {
    if (!index.fingerprint().equals(Optional.of(fingerprint))) {
      writeAll();
      return;
    }
    long begin = System.nanoTime();
    List<Article> base = library.articles();
    Map<ArticleKey, String> indexed = index.digests();
    List<Article> changed =
        base.stream()
            .filter(article -> !article.digest().equals(indexed.remove(article.key())))
            .toList();
    if (!indexed.isEmpty()) {
      index.remove(indexed.keySet());
    }
    if (!changed.isEmpty()) {
      index.put(changed);
    }
    report(base, changed.size(), indexed.size(), begin);
  }

  private void writeAll() {
    state = index.isReady() ? IndexState.REBUILDING : IndexState.STARTING;
    long begin = System.nanoTime();
    List<Article> base = library.articles();
    index.replaceAll(base, fingerprint);
    meters.counter("kb.index.rebuilds").increment();
    report(base, base.size(), 0, begin);
  }

  private void report(List<Article> base, int written, int removed, long begin) {
    articles.set(base.size());
    passages.set(base.stream().mapToInt(article -> article.passages().size()).sum());
    LOG.infof(
        "index: %d articles, %d passages; %d written, %d removed in %d ms; %d faults in the base",
        articles.get(),
        passages.get(),
        written,
        removed,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
        library.faults().size());
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
