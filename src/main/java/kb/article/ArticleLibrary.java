package kb.article;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The base: every article of the content folder, as it was when the folder was last looked at.
 *
 * <p>A file that is no good becomes {@linkplain #faults faults} and its last good version keeps
 * serving; a deleted file is gone; a folder that can't be read changes nothing. What is served
 * depends on the schedule of each article and is asked of the clock at every call.
 *
 * <p>Safe for use by many threads: readers see one whole state and never wait for {@link #reload}.
 */
@Singleton
public final class ArticleLibrary {

  private static final Logger LOG = Logger.getLogger(ArticleLibrary.class);

  private final ContentConfig config;
  private final Clock clock;
  private final LibraryFiles files;
  private final List<Consumer<LibraryChange>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, List<Fault>> reported = new ConcurrentHashMap<>();
  private SortedMap<ArticleKey, Article> announced = new TreeMap<>();
  private volatile Shelf shelf = Shelf.empty();

  /** Reads the folder of the settings; the clock says what is served. */
  @Inject
  public ArticleLibrary(ContentConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.files = new LibraryFiles(config);
    reload();
  }

  /** Every article that is served now, of every audience, in order of the keys. */
  public List<Article> articles() {
    Instant now = clock.instant();
    return shelf.articles().values().stream().filter(it -> it.isServedAt(now)).toList();
  }

  /** The article of this key, of any audience, if it is served now. */
  public Optional<Article> find(ArticleKey key) {
    return Optional.ofNullable(shelf.articles().get(key))
        .filter(article -> article.isServedAt(clock.instant()));
  }

  /** The article in every language in which it is served now, of every audience. */
  public List<Article> translations(String id) {
    Instant now = clock.instant();
    // Keys sort by id, then language.
    return shelf.articles().tailMap(new ArticleKey("!", id)).values().stream()
        .takeWhile(article -> article.key().id().equals(id))
        .filter(article -> article.isServedAt(now))
        .toList();
  }

  /** Why files are no good, in order of file and line. */
  public List<Fault> faults() {
    return Stream.concat(shelf.faults().stream(), reported.values().stream().flatMap(List::stream))
        .sorted()
        .toList();
  }

  /**
   * Takes the faults of a file of the folder that is no article and that another room reads, in
   * place of those it had before.
   */
  public void report(String file, List<Fault> faults) {
    reported.put(file, List.copyOf(faults));
  }

  /**
   * The file of a picture that a public article shows which is served now; no other picture can be
   * told from one that is not there.
   *
   * @param path relative to the content folder, with slashes
   */
  public Optional<Path> picture(String path) {
    return picture(path, Audience.PUBLIC);
  }

  /**
   * The file of a picture that an article shows which is served now.
   *
   * @param asker who asks: agents also see the pictures of internal articles
   */
  public Optional<Path> picture(String path, Audience asker) {
    boolean shown =
        shelf.pictures().getOrDefault(path, Set.of()).stream()
            .flatMap(key -> find(key).stream())
            .anyMatch(it -> asker == Audience.INTERNAL || it.audience() == Audience.PUBLIC);
    if (!shown) {
      return Optional.empty();
    }
    try {
      return Optional.of(config.dir().toRealPath().resolve(path))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells of every change from now on, on the thread that reloads. */
  public void onChange(Consumer<LibraryChange> listener) {
    listeners.add(listener);
  }

  /**
   * Looks at the folder again, reads what changed, and tells the listeners what is different for
   * readers, by content or by schedule, since the last time.
   */
  public synchronized LibraryChange reload() {
    shelf = files.look(shelf);
    SortedMap<ArticleKey, Article> now = served();
    List<Article> changed =
        now.values().stream()
            .filter(article -> !article.equals(announced.get(article.key())))
            .toList();
    List<ArticleKey> removed =
        announced.keySet().stream().filter(key -> !now.containsKey(key)).toList();
    announced = now;
    LibraryChange change = new LibraryChange(changed, removed);
    if (!change.isEmpty()) {
      tell(change);
    }
    return change;
  }

  /** Every good article, also those not served now, for whoever checks the base. */
  List<Article> everything() {
    return new ArrayList<>(shelf.articles().values());
  }

  private SortedMap<ArticleKey, Article> served() {
    Instant now = clock.instant();
    SortedMap<ArticleKey, Article> served = new TreeMap<>();
    for (Map.Entry<ArticleKey, Article> entry : shelf.articles().entrySet()) {
      if (entry.getValue().isServedAt(now)) {
        served.put(entry.getKey(), entry.getValue());
      }
    }
    return served;
  }

  private void tell(LibraryChange change) {
    for (Consumer<LibraryChange> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("a listener failed to follow a change of the articles", e);
      }
    }
  }
}
