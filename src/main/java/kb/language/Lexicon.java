package kb.language;

/** Words that mean the same. */
public final class Lexicon {

  private Lexicon() {}

  /** The groups that come with the product. */
  public static Lexicon builtIn() {
    return new Lexicon();
  }
}
