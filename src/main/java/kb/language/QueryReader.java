package kb.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kb.language.repair.Courtesy;
import kb.language.repair.KnownWords;
import kb.language.repair.RussianLetters;
import kb.language.repair.Transliteration;

/**
 * Understands what people really type. Thread-safe.
 *
 * <p>Every content word of a draft gets its readings, best first: as typed, then repaired,
 * translated, completed, replaced by synonyms. What the index knows is never corrected. All work is
 * bounded: by the number of words read, of readings a word, of steps a repair.
 */
@Singleton
public final class QueryReader {

  private final TextAnalysis analysis;
  private final Lexicon lexicon;
  private final Synonyms synonyms;
  private final Courtesy courtesy = new Courtesy();
  private final Transliteration transliteration = new Transliteration();
  private final RussianLetters russianLetters = new RussianLetters();
  private final Cache<Vocabulary, Prepared> prepared =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

  /** An index's words filed for repairs, as they were at this version. */
  private record Prepared(long version, WordReader reader) {}

  @Inject
  public QueryReader(TextAnalysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    this.lexicon = lexicon;
    synonyms = new Synonyms(lexicon, analysis.roots());
  }

  /**
   * Reads a draft.
   *
   * @param text any text; of a very long one the first {@value DraftReading#MOST_WORDS} words
   * @param vocabulary the words of the index that will be asked
   * @param options how
   */
  public ReadText read(String text, Vocabulary vocabulary, ReadOptions options) {
    NormalText normal = Normalizer.normalize(text);
    if (options.asWritten()) {
      return DraftReading.asWritten(normal, analysis.roots());
    }
    return new DraftReading(normal, reader(vocabulary), vocabulary, synonyms, courtesy, analysis)
        .read(options);
  }

  /**
   * Files the words of an index for repairs, so that the first reader need not wait. Called after
   * each change of the index; reading does it too when nobody did.
   */
  public void prepare(Vocabulary vocabulary) {
    reader(vocabulary);
  }

  private WordReader reader(Vocabulary vocabulary) {
    long version = vocabulary.version();
    Prepared now =
        prepared
            .asMap()
            .compute(
                vocabulary,
                (v, old) ->
                    old != null && old.version() == version ? old : file(vocabulary, version));
    return now.reader();
  }

  private Prepared file(Vocabulary vocabulary, long version) {
    KnownWords known =
        new KnownWords(
            vocabulary,
            lexicon.words(),
            analysis.roots(),
            analysis.dictionary(),
            transliteration,
            russianLetters);
    return new Prepared(
        version, new WordReader(lexicon, analysis.roots(), analysis.dictionary(), known));
  }
}
