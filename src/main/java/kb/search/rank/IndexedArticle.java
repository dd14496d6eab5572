package kb.search.rank;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import kb.article.Article;
import kb.article.Passage;
import kb.language.Token;

/**
 * An article as an engine indexes it: analysed here, so that every engine holds the same words.
 *
 * @param article what was analysed
 * @param title the words of the title
 * @param keywords the words of keywords and tags
 * @param passages the words of each passage, in the article's order
 */
public record IndexedArticle(
    Article article, List<Token> title, List<Token> keywords, List<Words> passages) {

  /**
   * The words of a passage.
   *
   * @param links which words of the text, by number, belong to the text of a link
   */
  public record Words(List<Token> heading, List<Token> text, BitSet links) {}

  /** Raised whenever what an engine keeps of an article changes its form. */
  private static final int FORM = 2;

  /** Words whose roots change when somebody changes the rules of analysis. */
  private static final String PROBE =
      """
      Не можу ввійти в обліковий запис: пише «Помилка 403», код 0x80070005, хоч пароль правильний.
      Налаштування сповіщень не зберігаються після оновлення застосунку; під'єднати Telegram-бота,
      експортувати звіти, перенести записи клієнтів, повернення коштів, п’ятниця, iнструкція.
      Settings are not saved after updating; connecting Wi-Fi, exporting reports, signed-in users.
      """;

  /** Names the form of the words in an index: another fingerprint, another index. */
  public static String fingerprint(Function<String, List<Token>> analysis) {
    return FORM + "-" + Integer.toHexString(analysis.apply(PROBE).hashCode());
  }

  public static IndexedArticle of(Article article, Function<String, List<Token>> analysis) {
    List<List<LinkSpans.Span>> links = LinkSpans.of(article);
    return new IndexedArticle(
        article,
        analysis.apply(article.title()),
        analysis.apply(
            String.join("\n", article.keywords()) + "\n" + String.join("\n", article.tags())),
        IntStream.range(0, article.passages().size())
            .mapToObj(i -> words(article.passages().get(i), links.get(i), analysis))
            .toList());
  }

  private static Words words(
      Passage passage, List<LinkSpans.Span> spans, Function<String, List<Token>> analysis) {
    List<Token> text = analysis.apply(passage.text());
    BitSet links = new BitSet();
    for (int i = 0; i < text.size(); i++) {
      int start = text.get(i).start();
      links.set(i, spans.stream().anyMatch(span -> span.start() <= start && start < span.end()));
    }
    return new Words(analysis.apply(passage.heading()), text, links);
  }
}
