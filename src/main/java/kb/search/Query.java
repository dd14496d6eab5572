package kb.search;

import java.util.List;
import kb.article.Audience;
import kb.language.QueryWord;
import kb.language.ReadText;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words the words with their readings, in the order they were typed; of a long text the
 *     engine chooses the informative ones itself
 * @param quotes what was copied rather than said, by its place in the text: found word for word it
 *     counts much
 * @param page words of the page somebody writes from, which only break ties; mostly none
 * @param lang the preferred language, or none; a preference and no filter
 * @param tag only articles of this tag, or any
 * @param asker who asks: {@link Audience#PUBLIC} finds public articles only and learns nothing of
 *     others, {@link Audience#INTERNAL} finds everything
 * @param limit how many articles at most, 1 to 100
 * @param offset how many of the best to skip, for pages
 */
public record Query(
    List<QueryWord> words,
    List<Quote> quotes,
    List<QueryWord> page,
    @Nullable String lang,
    @Nullable String tag,
    Audience asker,
    int limit,
    int offset) {

  public Query {
    words = List.copyOf(words);
    quotes = List.copyOf(quotes);
    page = List.copyOf(page);
    if (limit < 1 || limit > 100 || offset < 0) {
      throw new IllegalArgumentException("limit is 1 to 100 and offset at least 0");
    }
  }

  /**
   * Looks for a text in all of the base.
   *
   * @param text as it was typed
   * @param read how it was understood
   * @param lang the preferred language; none means that of the text
   */
  public static Query of(
      String text, ReadText read, @Nullable String lang, Audience asker, int limit) {
    return of(read, Quote.in(text), lang, asker, limit);
  }

  /** The same for a text that nobody typed, such as a title: nothing in it was copied. */
  public static Query of(ReadText read, @Nullable String lang, Audience asker, int limit) {
    return of(read, List.of(), lang, asker, limit);
  }

  private static Query of(
      ReadText read, List<Quote> quotes, @Nullable String lang, Audience asker, int limit) {
    // Who writes Russian here is answered in Ukrainian.
    String own = read.lang().equals("ru") ? "uk" : read.lang();
    String preferred = lang == null ? own : lang;
    return new Query(read.words(), quotes, List.of(), preferred, null, asker, limit, 0);
  }

  /** The same, of one tag only. */
  public Query tagged(@Nullable String only) {
    return new Query(words, quotes, page, lang, only, asker, limit, offset);
  }

  /** The same, asked from a page of which these words tell something. */
  public Query askedFrom(List<QueryWord> words) {
    return new Query(this.words, quotes, words, lang, tag, asker, limit, offset);
  }

  /** The same, without the best so many. */
  public Query from(int skipped) {
    return new Query(words, quotes, page, lang, tag, asker, limit, skipped);
  }

  /** The same, of another number of articles. */
  public Query atMost(int articles) {
    return new Query(words, quotes, page, lang, tag, asker, articles, offset);
  }
}
