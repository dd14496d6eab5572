package kb.answer.insert;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kb.article.Article;
import kb.article.Audience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Makes the inserts of an article, every format from one sanitised tree. Safe for use by many
 * threads.
 */
@Singleton
public final class InsertMaker {

  /** Telegram takes 4,096 characters of a message; the rest is for the link. */
  private static final int TELEGRAM_LONGEST = 3_700;

  /** A short answer has so many characters at most. */
  private static final int SHORT_LONGEST = 600;

  private final FlexmarkHtmlConverter markdown =
      FlexmarkHtmlConverter.builder(
              new MutableDataSet()
                  .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                  .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                  .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1))
          .build();

  /**
   * The inserts of a passage and its article.
   *
   * @param anchor of the passage's heading; empty for the text before the first
   * @param site where people reach this server, for links that work outside it
   * @throws InternalArticle for an article that no outsider may learn of
   */
  public Inserts of(Article article, String anchor, URI site) {
    if (article.audience() == Audience.INTERNAL) {
      throw new InternalArticle(article.key());
    }
    ArticleTree tree = ArticleTree.of(article, site);
    String address = address(article, anchor, site);
    Formats passage = formats(tree.passage(anchor), article.title(), address);
    return new Inserts(
        article.key().lang(),
        address,
        passage.text(),
        passage.markdown(),
        passage.html(),
        passage.telegram(),
        formats(new Element("div"), article.title(), address),
        formats(tree.beginning(anchor, SHORT_LONGEST), article.title(), address),
        formats(tree.whole(), article.title(), address(article, "", site)));
  }

  /** What HTML of the base says as plain text, a blank line between its blocks. */
  public static String plain(String html) {
    return String.join(
        "\n\n", BlockText.of(Jsoup.parseBodyFragment(html).body(), InlineMarks.PLAIN));
  }

  private static String address(Article article, String anchor, URI site) {
    URI outside = article.url();
    String path = article.key().address() + (anchor.isEmpty() ? "" : "#" + anchor);
    return outside == null ? site.resolve("/") + path.substring(1) : outside.toString();
  }

  private Formats formats(Element tree, String title, String address) {
    List<String> plain = new ArrayList<>(BlockText.of(tree, InlineMarks.PLAIN));
    plain.add(title + "\n" + address);
    List<String> telegram =
        BlockText.within(BlockText.of(tree, InlineMarks.TELEGRAM), TELEGRAM_LONGEST);
    telegram.add(InlineMarks.TELEGRAM.link(address, InlineMarks.TELEGRAM.escape(title)));
    Element linked = withLink(tree, title, address);
    return new Formats(
        String.join("\n\n", plain),
        markdown.convert(linked).strip(),
        linked.html().strip(),
        String.join("\n\n", telegram));
  }

  private static Element withLink(Element tree, String title, String address) {
    Document copy = new Document("");
    copy.parser(Parser.htmlParser());
    copy.outputSettings().prettyPrint(false);
    Element body = copy.appendElement("body");
    tree.childNodes().forEach(node -> body.appendChild(node.clone()));
    body.appendElement("p").appendElement("a").attr("href", address).text(title);
    return body;
  }
}
