package kb.article.markdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.owasp.html.HtmlStreamRenderer;

/** Reads the Markdown of articles. Safe for use by many threads. */
public final class BodyParser {

  private final Watchdog watchdog;

  /**
   * A parser that gives an article up after this much processor time.
   *
   * @param limit above zero
   */
  public BodyParser(Duration limit) {
    this.watchdog = new Watchdog(limit);
  }

  /**
   * Reads the Markdown into safe HTML and passages.
   *
   * @param resolve says where an address leads that a link or picture has; called on another thread
   * @throws DangerousMarkdownException if it would cost too much time or stack; nothing is left
   *     running
   */
  public Body parse(String markdown, Function<Address, Destination> resolve)
      throws DangerousMarkdownException {
    MarkdownGuard.check(markdown);
    return watchdog.watch(() -> read(markdown, resolve));
  }

  private static Body read(String markdown, Function<Address, Destination> resolve) {
    RawHtml raw = RawHtml.of(markdown);
    StringBuilder html = new StringBuilder();
    PassageCutter cutter =
        new PassageCutter(
            HtmlStreamRenderer.create(
                html,
                mistake -> {
                  throw new IllegalStateException(mistake);
                }));
    HeadingAnchors anchors = new HeadingAnchors(cutter);
    LinkRewriter links = new LinkRewriter(anchors, resolve);
    SafeHtml.sanitize(raw.html(), links);
    List<Link> found = new ArrayList<>();
    links
        .seen()
        .forEach((address, destination) ->
            found.add(new Link(address, destination, line(address.written(), raw, markdown))));
    return new Body(html.toString(), cutter.passages(), anchors.anchors(), found);
  }

  /** Links of raw HTML are in no tree and are looked for in the text. */
  private static int line(String written, RawHtml raw, String markdown) {
    Integer line = raw.linkLines().get(written);
    if (line != null) {
      return line;
    }
    int at = Math.max(0, markdown.indexOf(written));
    return 1 + (int) markdown.chars().limit(at).filter(c -> c == '\n').count();
  }
}
