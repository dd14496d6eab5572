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
 * @param lang the preferred language, or none; a preference and no filter
 * @param tag only articles of this tag, or any
 * @param asker who asks: {@link Audience#PUBLIC} finds public articles only and learns nothing of
 *     others, {@link Audience#INTERNAL} finds everything
 * @param limit how many articles at most, 1 to 100
 * @param offset how many of the best to skip, for pages
 */
public record Query(
    List<QueryWord> words,
    @Nullable String lang,
    @Nullable String tag,
    Audience asker,
    int limit,
    int offset) {

  public Query {
    words = List.copyOf(words);
    if (limit < 1 || limit > 100 || offset < 0) {
      throw new IllegalArgumentException("limit is 1 to 100 and offset at least 0");
    }
  }

  /**
   * Looks for a text in all of the base.
   *
   * @param lang the preferred language; none means that of the text
   */
  public static Query of(ReadText text, @Nullable String lang, Audience asker, int limit) {
    // Who writes Russian here is answered in Ukrainian.
    String own = text.lang().equals("ru") ? "uk" : text.lang();
    return new Query(text.words(), lang == null ? own : lang, null, asker, limit, 0);
  }

  /** The same, of one tag only. */
  public Query tagged(@Nullable String only) {
    return new Query(words, lang, only, asker, limit, offset);
  }

  /** The same, without the best so many. */
  public Query from(int skipped) {
    return new Query(words, lang, tag, asker, limit, skipped);
  }
}
