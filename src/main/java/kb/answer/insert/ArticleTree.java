package kb.answer.insert;

import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kb.article.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The sanitised HTML of an article as a tree, its addresses made whole, that every format is
 * rendered from. For one thread.
 */
final class ArticleTree {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Element body;

  private final Locale locale;

  private ArticleTree(Element body, Locale locale) {
    this.body = body;
    this.locale = locale;
  }

  /**
   * @param site where people reach this server: what the article's addresses are made whole with
   */
  static ArticleTree of(Article article, URI site) {
    Document document = Jsoup.parseBodyFragment(article.html(), site.toString());
    document.outputSettings().prettyPrint(false);
    for (String attribute : List.of("href", "src")) {
      document
          .body()
          .select("[" + attribute + "]")
          .forEach(element -> element.attr(attribute, element.absUrl(attribute)));
    }
    return new ArticleTree(document.body(), Locale.forLanguageTag(article.key().lang()));
  }

  /** All of it. */
  Element whole() {
    return copy(body.childNodes());
  }

  /**
   * What stands under one heading, without it.
   *
   * @param anchor of the heading; empty for what stands before the first
   */
  Element passage(String anchor) {
    Element heading = anchor.isEmpty() ? null : body.getElementById(anchor);
    Node next = heading == null ? body.firstChild() : heading.nextSibling();
    List<Node> under = new ArrayList<>();
    while (next != null && !HEADINGS.contains(next.nodeName())) {
      under.add(next);
      next = next.nextSibling();
    }
    return copy(under);
  }

  /**
   * How a passage begins: its first block, with the list that a colon at its end announces; of a
   * longer one the first whole sentences.
   *
   * @param longest so many characters at most
   */
  Element beginning(String anchor, int longest) {
    List<Node> blocks = new ArrayList<>(passage(anchor).children());
    int end = Math.min(1, blocks.size());
    if (end < blocks.size() && blocks.getFirst() instanceof Element first) {
      end = first.text().endsWith(":") ? 2 : 1;
    }
    Element beginning = copy(blocks.subList(0, end));
    String text = beginning.text();
    return text.length() <= longest
        ? beginning
        : copy(List.of(new Element("p").text(firstSentences(text, longest))));
  }

  /** Whole sentences as far as they fit, at least a part of the first. */
  private String firstSentences(String text, int longest) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    int end = sentences.preceding(longest + 1);
    return end > 0
        ? text.substring(0, end).strip()
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }

  private static Element copy(List<Node> nodes) {
    Document copy = Document.createShell("");
    copy.outputSettings().prettyPrint(false);
    nodes.forEach(node -> copy.body().appendChild(node.clone()));
    copy.body().select("[id]").removeAttr("id");
    copy.body().select("[rel]").removeAttr("rel");
    return copy.body();
  }
}
