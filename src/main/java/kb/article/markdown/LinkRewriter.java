package kb.article.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Turns links between files into addresses of this site. A link that leads nowhere leaves its text,
 * a picture that is not there its description.
 */
final class LinkRewriter extends HtmlStreamEventReceiverWrapper {

  private final Function<Address, Destination> resolve;
  private final Map<Address, Destination> seen = new LinkedHashMap<>();
  private final Deque<Boolean> openLinks = new ArrayDeque<>();

  LinkRewriter(HtmlStreamEventReceiver receiver, Function<Address, Destination> resolve) {
    super(receiver);
    this.resolve = resolve;
  }

  /** Every different address that was met, in order, with where it leads. */
  Map<Address, Destination> seen() {
    return seen;
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    switch (element) {
      case "a" -> openLink(attributes);
      case "img" -> picture(attributes);
      default -> super.openTag(element, attributes);
    }
  }

  private void openLink(List<String> attributes) {
    String href = value(attributes, "href");
    List<String> kept = new ArrayList<>();
    boolean leadsSomewhere =
        !href.isEmpty()
            && switch (seen.computeIfAbsent(new Address(href, false), resolve)) {
              case Destination.ToArticle article -> kept.addAll(List.of("href", article.address()));
              case Destination.ToPicture picture -> kept.addAll(List.of("href", picture.address()));
              case Destination.Elsewhere elsewhere -> kept.addAll(elsewhere(href));
              case Destination.Dead dead -> false;
            };
    openLinks.push(leadsSomewhere);
    if (leadsSomewhere) {
      String title = value(attributes, "title");
      if (!title.isEmpty()) {
        kept.addAll(List.of("title", title));
      }
      super.openTag("a", kept);
    }
  }

  private static List<String> elsewhere(String href) {
    String scheme = href.toLowerCase(Locale.ROOT);
    boolean anotherSite =
        scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("//");
    return anotherSite ? List.of("href", href, "rel", "noopener nofollow") : List.of("href", href);
  }

  private void picture(List<String> attributes) {
    String src = value(attributes, "src");
    if (!src.isEmpty()
        && seen.computeIfAbsent(new Address(src, true), resolve)
            instanceof Destination.ToPicture picture) {
      List<String> kept = new ArrayList<>(attributes);
      kept.set(kept.indexOf("src") + 1, picture.address());
      super.openTag("img", kept);
    } else {
      super.text(value(attributes, "alt"));
    }
  }

  @Override
  public void closeTag(String element) {
    if (!element.equals("a") || (!openLinks.isEmpty() && openLinks.pop())) {
      super.closeTag(element);
    }
  }

  private static String value(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return "";
  }
}
