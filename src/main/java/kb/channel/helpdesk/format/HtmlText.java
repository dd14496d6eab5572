package kb.channel.helpdesk.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** The text of an HTML message, a line for a line. */
final class HtmlText {

  private HtmlText() {}

  static String of(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select("script, style, head").remove();
    page.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    page.select("p, div, li, tr, h1, h2, h3, h4, blockquote, pre")
        .forEach(block -> block.after(new TextNode("\n")));
    return page.wholeText()
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
