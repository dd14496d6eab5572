package kb.article;

import java.util.Comparator;

/**
 * Why a file of the base is no good, so that its author can mend it.
 *
 * @param file relative to the content folder, with slashes
 * @param line the first line concerned, from 1
 * @param message what is wrong and how to fix it
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  /** The line a compiler would print: {@code file:line: message}. */
  @Override
  public String toString() {
    return file + place();
  }

  /** What follows the file's name in such a line. */
  String place() {
    return ":" + line + ": " + message;
  }
}
