package kb.article.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kb.article.Article;
import kb.article.Fault;
import kb.article.markdown.Body;
import kb.article.markdown.Destination;
import kb.article.markdown.Link;
import org.jspecify.annotations.Nullable;

/**
 * What one file of the base came to.
 *
 * @param article absent where the faults withhold it
 * @param anchors of its headings
 * @param links every different link and picture, on their lines of the file
 */
public record ParsedArticle(
    @Nullable Article article, Set<String> anchors, List<Link> links, List<Fault> faults) {

  public ParsedArticle {
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    faults = List.copyOf(faults);
  }

  static ParsedArticle withheld(List<Fault> faults) {
    return new ParsedArticle(null, Set.of(), List.of(), faults);
  }

  static ParsedArticle of(Article article, Body body, int bodyLine, List<Fault> faults) {
    List<Link> links =
        body.links().stream()
            .map(link -> new Link(link.address(), link.destination(), bodyLine + link.line() - 1))
            .toList();
    return new ParsedArticle(article, body.anchors(), links, faults);
  }

  /** The pictures it shows or links to. */
  public Set<String> pictures() {
    return links.stream()
        .map(Link::destination)
        .filter(Destination.ToPicture.class::isInstance)
        .map(destination -> ((Destination.ToPicture) destination).path())
        .collect(Collectors.toUnmodifiableSet());
  }
}
