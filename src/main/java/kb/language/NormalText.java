package kb.language;

/**
 * A text in the one spelling that everything here works with, and where each of its chars came
 * from.
 */
public final class NormalText {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  NormalText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The normalised text; letter case is kept. */
  public String text() {
    return text;
  }

  /** Where, in the original text, the char at this index of the normalised text begins. */
  public int originalStart(int index) {
    return starts[index];
  }

  /** Where, in the original text, the char before this index of the normalised text ends. */
  public int originalEnd(int end) {
    return ends[end - 1];
  }
}
