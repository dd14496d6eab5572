package kb.article.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kb.article.Article;
import kb.article.ContentConfig;
import kb.article.Fault;
import kb.article.markdown.Address;
import kb.article.markdown.Body;
import kb.article.markdown.BodyParser;
import kb.article.markdown.DangerousMarkdownException;
import kb.article.markdown.Destination;
import kb.article.markdown.Link;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file's bytes an article, or faults. Safe for use by many threads.
 *
 * <p>What withholds an article: bytes that are no text, a fault in the front matter, no text, text
 * that is dangerous to read. A dead link or picture is only reported: the article is served with
 * the link's text and the picture's description in their place.
 */
public final class ArticleParser {

  private final SourceReader sources;
  private final BodyParser bodies;

  public ArticleParser(ContentConfig config) {
    this.sources = new SourceReader(config);
    this.bodies = new BodyParser(config.parseLimit());
  }

  /** Reads the bytes as far as the front matter, which other articles' links need to know. */
  public Source read(String file, byte[] bytes) {
    return sources.read(file, bytes);
  }

  /** Reads the rest. */
  public ParsedArticle parse(Source source, LinkTargets targets) {
    FrontMatter frontMatter = source.frontMatter();
    if (frontMatter == null) {
      return ParsedArticle.withheld(source.faults());
    }
    List<Fault> faults = new ArrayList<>(source.faults());
    Body body =
        body(source, address -> targets.resolve(source.file(), frontMatter, address), faults);
    if (body == null) {
      return ParsedArticle.withheld(faults);
    }
    Article article = article(source, frontMatter, body);
    ParsedArticle parsed = ParsedArticle.of(article, body, source.bodyLine(), faults);
    for (Link link : parsed.links()) {
      if (link.destination() instanceof Destination.Dead dead) {
        faults.add(
            new Fault(
                source.file(), link.line(), "‘" + link.address().written() + "’ " + dead.reason()));
      }
    }
    return new ParsedArticle(article, parsed.anchors(), parsed.links(), faults);
  }

  private @Nullable Body body(
      Source source, Function<Address, Destination> resolve, List<Fault> faults) {
    try {
      Body body = bodies.parse(source.body(), resolve);
      if (!body.passages().isEmpty()) {
        return body;
      }
      faults.add(
          new Fault(
              source.file(),
              source.bodyLine(),
              "the article says nothing: write its text below the front matter"));
    } catch (DangerousMarkdownException e) {
      faults.add(
          new Fault(
              source.file(), source.bodyLine() + e.line() - 1, String.valueOf(e.getMessage())));
    }
    return null;
  }

  private static Article article(Source source, FrontMatter said, Body body) {
    return new Article(
        said.key(),
        said.title(),
        said.tags(),
        said.keywords(),
        said.audience(),
        said.status(),
        said.url(),
        said.updated(),
        said.owner(),
        said.publish(),
        said.expire(),
        said.incident(),
        body.html(),
        body.passages(),
        source.file(),
        source.digest());
  }
}
