package kb.answer.learning;

/**
 * Why an article comes for a question, as far as links say so.
 *
 * @param tickets how many similar questions were answered with it
 * @param agents how many agents did so
 */
public record Why(int tickets, int agents) {

  /** No link says so. */
  public static final Why UNLINKED = new Why(0, 0);
}
