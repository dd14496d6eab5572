package kb.article.markdown;

import java.util.ArrayList;
import java.util.List;
import kb.article.Passage;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Cuts what passes by into passages, each the plain text under one heading. A heading with nothing
 * under it but other headings makes no passage: it lives on in their paths.
 */
final class PassageCutter extends HtmlStreamEventReceiverWrapper {

  private record Heading(int level, String anchor, String words) {}

  private final List<Passage> passages = new ArrayList<>();
  private final List<Heading> above = new ArrayList<>();
  private PlainText text = new PlainText();
  private String anchor = "";

  PassageCutter(HtmlStreamEventReceiver receiver) {
    super(receiver);
  }

  /** The passages in reading order, once the document is closed. */
  List<Passage> passages() {
    return passages;
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if (HeadingAnchors.isHeading(element)) {
      finish();
      anchor = attributes.get(attributes.indexOf("id") + 1);
    } else {
      text.openTag(element, attributes);
    }
    super.openTag(element, attributes);
  }

  @Override
  public void text(String words) {
    text.words(words);
    super.text(words);
  }

  @Override
  public void closeTag(String element) {
    if (HeadingAnchors.isHeading(element)) {
      int level = element.charAt(1) - '0';
      above.removeIf(heading -> heading.level >= level);
      above.add(new Heading(level, anchor, text.toString()));
      text = new PlainText();
    } else {
      text.closeTag(element);
    }
    super.closeTag(element);
  }

  @Override
  public void closeDocument() {
    finish();
    super.closeDocument();
  }

  private void finish() {
    String said = text.toString();
    if (!said.isEmpty()) {
      String at = above.isEmpty() ? "" : above.getLast().anchor;
      List<String> path = above.stream().map(Heading::words).toList();
      passages.add(new Passage(at, path, said));
    }
    text = new PlainText();
  }
}
