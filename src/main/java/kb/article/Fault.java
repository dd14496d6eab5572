package kb.article;

/**
 * Why a file of the base is no good, so that its author can mend it.
 *
 * @param file relative to the content folder, with slashes
 * @param line the first line concerned, from 1
 * @param message what is wrong and how to fix it
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** The line a compiler would print: {@code file:line: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
