package kb.coach;

/**
 * What is wrong with a file of rules.
 *
 * @param file its name
 * @param line the line concerned, from 1
 * @param message what is wrong and how to mend it
 */
public record RuleFault(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
