package kb.answer.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import kb.answer.insert.InsertMaker;
import kb.answer.insert.Inserts;
import kb.answer.offer.ArticlePreview;
import org.jspecify.annotations.Nullable;

/**
 * An article as a tool's caller reads it.
 *
 * @param text all of it, without marks
 * @param reply ready to be sent to a customer; absent where none may be
 * @param refused why there is no reply
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadArticle(
    String article,
    String lang,
    String title,
    String url,
    boolean internal,
    String text,
    @Nullable String reply,
    @Nullable String refused) {

  static ReadArticle of(ArticlePreview article, String kind, String format) {
    Inserts inserts = article.inserts();
    return new ReadArticle(
        article.article(),
        article.lang(),
        article.title(),
        article.url(),
        article.internal(),
        InsertMaker.plain(article.html()),
        inserts == null ? null : inserts.of(kind, format),
        article.insertsRefused());
  }
}
