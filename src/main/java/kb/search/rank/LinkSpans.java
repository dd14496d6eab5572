package kb.search.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.article.Article;
import kb.article.Passage;

/**
 * Where the texts of links stand in an article's passages. A link's text names what another article
 * answers, so it says little of this one: a list of "see also" would otherwise win over the
 * articles it names.
 */
final class LinkSpans {

  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBER = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private LinkSpans() {}

  /** Part of a passage's text, in chars, end exclusive. */
  record Span(int start, int end) {}

  /**
   * The spans of each passage, in order. Links stand in the HTML in the order of the text, so each
   * is looked for after the one before; one that is not found is left out.
   */
  static List<List<Span>> of(Article article) {
    List<List<Span>> spans = new ArrayList<>();
    article.passages().forEach(passage -> spans.add(new ArrayList<>()));
    int passage = 0;
    int from = 0;
    for (String link : texts(article.html())) {
      for (int p = passage, at = from; p < article.passages().size(); p++, at = 0) {
        Passage where = article.passages().get(p);
        int start = where.text().indexOf(link, at);
        if (start >= 0) {
          from = start + link.length();
          passage = p;
          spans.get(p).add(new Span(start, from));
          break;
        }
      }
    }
    return spans;
  }

  private static List<String> texts(String html) {
    List<String> texts = new ArrayList<>();
    Matcher links = LINK.matcher(html);
    while (links.find()) {
      String text = plain(links.group(1));
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String plain(String html) {
    String text = TAG.matcher(html).replaceAll("");
    text = NUMBER.matcher(text).replaceAll(LinkSpans::character);
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    return BLANKS.matcher(text.replace("&amp;", "&")).replaceAll(" ").strip();
  }

  private static String character(java.util.regex.MatchResult reference) {
    String number = reference.group(1);
    int code =
        number.startsWith("x")
            ? Integer.parseInt(number.substring(1), 16)
            : Integer.parseInt(number);
    return Character.isValidCodePoint(code)
        ? Matcher.quoteReplacement(Character.toString(code))
        : "";
  }
}
