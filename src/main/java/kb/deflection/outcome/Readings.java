package kb.deflection.outcome;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kb.deflection.Event;

/**
 * Which articles were opened in a visit, and which of them really read.
 *
 * @param opened ids of the articles opened
 * @param read ids of those that were read: visible for {@link #LONG_ENOUGH}, scrolled to the
 *     passage, or copied from
 * @param visible how long each was visible, as far as the browser said
 */
public record Readings(Set<String> opened, Set<String> read, Map<String, Duration> visible) {

  /** An article visible for this long counts as read (deflection-model A3.4). */
  public static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  static Readings of(Iterable<Event> events) {
    Set<String> opened = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    Map<String, Duration> visible = new TreeMap<>();
    for (Event event : events) {
      String article = event.article();
      if (article == null) {
        continue;
      }
      Duration dwell = Duration.ofMillis(event.detail().dwellMs());
      switch (event.type()) {
        case ARTICLE_OPENED -> opened.add(article);
        case ARTICLE_READ -> {
          opened.add(article);
          read.add(article);
        }
        default -> {}
      }
      if (dwell.isPositive()) {
        // a browser reports how long it was so far: the longest is the last
        visible.merge(article, dwell, (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    visible.forEach((article, dwell) -> {
      if (dwell.compareTo(LONG_ENOUGH) >= 0) {
        read.add(article);
      }
    });
    return new Readings(opened, read, visible);
  }
}
