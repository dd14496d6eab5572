package kb.language.word;

import org.tartarus.snowball.ext.RussianStemmer;

/** The stem of a Russian word (Snowball), for looking it up in the lexicon. Thread-safe. */
public final class RussianStem {

  private static final ThreadLocal<RussianStemmer> STEMMER =
      ThreadLocal.withInitial(RussianStemmer::new);

  private RussianStem() {}

  /** The stem of a lower-case Russian word; ё counts as е. */
  public static String of(String word) {
    RussianStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word.replace('ё', 'е'));
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
