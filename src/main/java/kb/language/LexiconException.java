package kb.language;

/** A desk's lexicon that cannot be read; the message names the file, the line and the way out. */
public final class LexiconException extends RuntimeException {

  LexiconException(String message) {
    super(message);
  }
}
