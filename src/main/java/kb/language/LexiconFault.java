package kb.language;

/**
 * Why a line of the desk's lexicon is left out.
 *
 * @param file the name of the file
 * @param line the line concerned, from 1
 * @param message what is wrong and how to mend it
 */
public record LexiconFault(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
