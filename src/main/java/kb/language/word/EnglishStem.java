package kb.language.word;

import org.tartarus.snowball.ext.EnglishStemmer;

/** The stem of an English word (Snowball, "Porter 2"). Thread-safe. */
public final class EnglishStem {

  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private EnglishStem() {}

  /** The stem of a lower-case Latin word. */
  public static String of(String word) {
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
