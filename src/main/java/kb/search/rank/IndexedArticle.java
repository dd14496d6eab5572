package kb.search.rank;

import java.util.List;
import java.util.function.Function;
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

  /** The words of a passage's heading and of its text. */
  public record Words(List<Token> heading, List<Token> text) {}

  /** Raised whenever what an engine keeps of an article changes its form. */
  private static final int FORM = 1;

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
    return new IndexedArticle(
        article,
        analysis.apply(article.title()),
        analysis.apply(
            String.join("\n", article.keywords()) + "\n" + String.join("\n", article.tags())),
        article.passages().stream().map(passage -> words(passage, analysis)).toList());
  }

  private static Words words(Passage passage, Function<String, List<Token>> analysis) {
    return new Words(analysis.apply(passage.heading()), analysis.apply(passage.text()));
  }
}
