package kb.answer.outside;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kb.article.Article;
import kb.article.ArticleLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Once a day looks whether the outside pages are still there that agents linked or articles stand
 * for: one after another, and never two of one host in quick succession.
 */
@Singleton
public final class LinkCheck {

  private static final long HOURS_AFTER_START = 1;
  private static final Duration BETWEEN_PAGES_OF_A_HOST = Duration.ofSeconds(10);

  private final PageReader reader;
  private final Checkups checkups;
  private final ArticleLibrary library;
  private final Clock clock;
  private final Duration pause;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("link-check").daemon().factory());
  private @Nullable ScheduledFuture<?> next;

  @Inject
  public LinkCheck(PageReader reader, Checkups checkups, ArticleLibrary library, Clock clock) {
    this(reader, checkups, library, clock, BETWEEN_PAGES_OF_A_HOST);
  }

  /**
   * @param pause at least so long between two pages of one host
   */
  LinkCheck(
      PageReader reader, Checkups checkups, ArticleLibrary library, Clock clock, Duration pause) {
    this.reader = reader;
    this.checkups = checkups;
    this.library = library;
    this.clock = clock;
    this.pause = pause;
  }

  void begin(@Observes StartupEvent start) {
    next = daily.scheduleWithFixedDelay(this::lookOrSay, HOURS_AFTER_START, 24, TimeUnit.HOURS);
  }

  void end(@Observes ShutdownEvent stop) {
    if (next != null) {
      next.cancel(true);
    }
    daily.shutdown();
  }

  private void lookOrSay() {
    try {
      look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      Log.errorf("The linked pages were not looked at, tomorrow again: %s", e.getMessage());
    }
  }

  /** Looks at every page once. */
  void look() throws InterruptedException {
    TreeSet<String> pages = new TreeSet<>(checkups.linked());
    library.articles().stream()
        .map(Article::url)
        .filter(Objects::nonNull)
        .forEach(url -> pages.add(url.toString()));
    Map<String, Long> asked = new HashMap<>();
    int gone = 0;
    for (String page : pages) {
      await(asked.get(host(page)));
      gone += isThere(page) ? 0 : 1;
      asked.put(host(page), System.nanoTime());
    }
    Log.infof("Looked at %d linked pages, %d did not answer well", pages.size(), gone);
  }

  private static String host(String page) {
    return String.valueOf(URI.create(page).getHost());
  }

  private boolean isThere(String page) {
    int status = 200;
    String problem = "";
    try {
      reader.visit(URI.create(page));
    } catch (UnreadablePage e) {
      status = e.status();
      problem = String.valueOf(e.getMessage());
    } catch (RefusedAddress e) {
      status = 0;
      problem = "it leads inside a private network";
    }
    checkups.keep(page, status, problem, clock.instant());
    return problem.isEmpty();
  }

  private void await(@Nullable Long lastNanos) throws InterruptedException {
    if (lastNanos != null) {
      long left = pause.toNanos() - (System.nanoTime() - lastNanos);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    }
  }
}
