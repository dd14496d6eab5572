package kb.article.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Gives every heading an id made of its words, as GitHub does: small letters, punctuation dropped,
 * hyphens for blanks, and a number where the same words come again. Letters of every script stay.
 *
 * <p>Apostrophes of every kind are dropped, so that an anchor survives a change of its apostrophe.
 */
final class HeadingAnchors extends HtmlStreamEventReceiverWrapper {

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc}-]|\\u02BC");

  private final Set<String> anchors = new LinkedHashSet<>();
  private final Map<String, Integer> repetitions = new HashMap<>();
  private final StringBuilder words = new StringBuilder();
  private final List<Runnable> held = new ArrayList<>();
  private @Nullable String heading;

  HeadingAnchors(HtmlStreamEventReceiver receiver) {
    super(receiver);
  }

  /** The anchors given so far, in order. */
  Set<String> anchors() {
    return anchors;
  }

  static boolean isHeading(String element) {
    return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) != 'r';
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if (heading != null) {
      held.add(() -> super.openTag(element, attributes));
    } else if (isHeading(element)) {
      heading = element;
    } else {
      super.openTag(element, attributes);
    }
  }

  @Override
  public void text(String text) {
    if (heading != null) {
      words.append(text);
      held.add(() -> super.text(text));
    } else {
      super.text(text);
    }
  }

  @Override
  public void closeTag(String element) {
    if (heading == null) {
      super.closeTag(element);
    } else if (element.equals(heading)) {
      super.openTag(heading, List.of("id", unique(slug(words.toString()))));
      heading = null;
      held.forEach(Runnable::run);
      held.clear();
      words.setLength(0);
      super.closeTag(element);
    } else {
      held.add(() -> super.closeTag(element));
    }
  }

  private String unique(String slug) {
    String anchor = slug;
    while (!anchors.add(anchor)) {
      anchor = slug + "-" + repetitions.merge(slug, 1, Integer::sum);
    }
    return anchor;
  }

  private static String slug(String heading) {
    String text = Normalizer.normalize(heading.strip(), Normalizer.Form.NFC);
    String hyphens = BLANK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = DROPPED.matcher(hyphens).replaceAll("");
    return slug.isEmpty() ? "section" : slug;
  }
}
