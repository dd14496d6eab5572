package kb.article.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** What HTML an article may hold. Everything that is not named here is taken out. */
final class SafeHtml {

  private static final Pattern LANGUAGE = Pattern.compile("language-[\\p{L}\\p{N}+#._-]{1,30}");
  private static final Pattern ALIGN = Pattern.compile("left|center|right");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote")
          .allowElements("ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "kbd", "samp")
          .allowElements("em", "i", "strong", "b", "del", "s", "ins", "u", "mark", "small")
          .allowElements("sub", "sup", "q", "cite", "details", "summary", "figure", "figcaption")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements("a", "img")
          .allowWithoutAttributes("a", "img")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "img")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("align")
          .matching(ALIGN)
          .onElements("th", "td")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .toFactory();

  private SafeHtml() {}

  /** Tells the receiver of the allowed parts of the HTML, balanced and in order. */
  static void sanitize(String html, HtmlStreamEventReceiver receiver) {
    HtmlSanitizer.sanitize(html, POLICY.apply(receiver));
  }
}
