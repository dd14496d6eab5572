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
  private final Courtesy courtesy = new Courtesy();
  private final Transliteration transliteration = new Transliteration();
  private final RussianLetters russianLetters = new RussianLetters();
  private final Cache<Vocabulary, Prepared> prepared =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();
  private volatile Meanings meanings;

  /** What words mean, at one moment. */
  private record Meanings(int version, Lexicon lexicon, Synonyms synonyms) {}

  /** An index's words filed for repairs, as they were at this version. */
  private record Prepared(long version, Meanings meanings, WordReader reader) {}

  @Inject
  QueryReader(TextAnalysis analysis, LexiconFile file) {
    this(analysis, file.lexicon());
    file.onChange(changed -> use(changed.lexicon()));
  }

  /** Reads with a lexicon that stays as it is. */
  public QueryReader(TextAnalysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    meanings = new Meanings(0, lexicon, new Synonyms(lexicon, analysis.roots()));
  }

  /** Takes another lexicon for whatever is read from now on. */
  private synchronized void use(Lexicon lexicon) {
    int version = meanings.version() + 1;
    meanings = new Meanings(version, lexicon, new Synonyms(lexicon, analysis.roots()));
    prepared.asMap().keySet().forEach(this::prepare);
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
    Prepared now = prepared(vocabulary);
    return new DraftReading(
            normal, now.reader(), vocabulary, now.meanings().synonyms(), courtesy, analysis)
        .read(options);
  }

  /**
   * Files the words of an index for repairs, so that the first reader need not wait. Called after
   * each change of the index; reading does it too when nobody did.
   */
  public void prepare(Vocabulary vocabulary) {
    Prepared unused = prepared(vocabulary);
  }

  private Prepared prepared(Vocabulary vocabulary) {
    long version = vocabulary.version();
    Meanings current = meanings;
    return prepared
        .asMap()
        .compute(
            vocabulary,
            (v, old) ->
                old != null
                        && old.version() == version
                        && old.meanings().version() == current.version()
                    ? old
                    : file(vocabulary, version, current));
  }

  private Prepared file(Vocabulary vocabulary, long version, Meanings current) {
    KnownWords known =
        new KnownWords(
            vocabulary,
            current.lexicon().words(),
            analysis.roots(),
            analysis.dictionary(),
            transliteration,
            russianLetters);
    WordReader reader =
        new WordReader(current.lexicon(), analysis.roots(), analysis.dictionary(), known);
    return new Prepared(version, current, reader);
  }
}
