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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
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

  private static final Duration BETWEEN_LOOKS = Duration.ofHours(24);
  private static final Duration BETWEEN_PAGES_OF_A_HOST = Duration.ofSeconds(10);

  /** Lets time pass. */
  @FunctionalInterface
  interface Pause {

    void last(Duration time) throws InterruptedException;
  }

  private final PageReader reader;
  private final Checkups checkups;
  private final ArticleLibrary library;
  private final Clock clock;
  private final Pause pause;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("link-check").daemon().factory());
  private @Nullable ScheduledFuture<?> next;

  @Inject
  public LinkCheck(PageReader reader, Checkups checkups, ArticleLibrary library, Clock clock) {
    this(reader, checkups, library, clock, Thread::sleep);
  }

  LinkCheck(
      PageReader reader, Checkups checkups, ArticleLibrary library, Clock clock, Pause pause) {
    this.reader = reader;
    this.checkups = checkups;
    this.library = library;
    this.clock = clock;
    this.pause = pause;
  }

  /** Every hour whatever is due, so that a server started anew each night looks too. */
  void begin(@Observes StartupEvent start) {
    next = hourly.scheduleWithFixedDelay(this::lookOrSay, 1, 1, TimeUnit.HOURS);
  }

  void end(@Observes ShutdownEvent stop) {
    if (next != null) {
      next.cancel(true);
    }
    hourly.shutdown();
  }

  private void lookOrSay() {
    try {
      look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      Log.errorf("The linked pages were not looked at, in an hour again: %s", e.getMessage());
    }
  }

  /** Looks at every page that was not looked at for a day. */
  void look() throws InterruptedException {
    Map<String, Instant> asked = new HashMap<>();
    int gone = 0;
    SortedSet<String> pages = due();
    for (String page : pages) {
      await(asked.get(host(page)));
      gone += isThere(page) ? 0 : 1;
      asked.put(host(page), clock.instant());
    }
    if (!pages.isEmpty()) {
      Log.infof("Looked at %d linked pages, %d did not answer well", pages.size(), gone);
    }
  }

  /** The pages whose last look is a day old, or who had none. */
  SortedSet<String> due() {
    SortedSet<String> pages = new TreeSet<>(checkups.linked());
    library.articles().stream()
        .map(Article::url)
        .filter(Objects::nonNull)
        .forEach(url -> pages.add(url.toString()));
    Instant since = clock.instant().minus(BETWEEN_LOOKS);
    Map<String, Checkup> known = checkups.all();
    pages.removeIf(page -> known.containsKey(page) && known.get(page).checkedAt().isAfter(since));
    return pages;
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

  private void await(@Nullable Instant last) throws InterruptedException {
    if (last != null) {
      Duration left = Duration.between(clock.instant(), last.plus(BETWEEN_PAGES_OF_A_HOST));
      if (left.isPositive()) {
        // a clock that was set back must not make this wait for hours
        pause.last(left.compareTo(BETWEEN_PAGES_OF_A_HOST) > 0 ? BETWEEN_PAGES_OF_A_HOST : left);
      }
    }
  }
}
