package kb.coach.cue;

/**
 * A word, number, mark or line end of a text.
 *
 * @param form lower-case, composed, without apostrophes; a mark is itself
 * @param start where it begins in the original text, in chars
 * @param end where it ends, exclusive
 * @param capital whether it begins with a capital and goes on in small letters
 */
public record Word(String form, Shape shape, int start, int end, boolean capital) {

  /** Whether this is the mark. */
  public boolean is(char mark) {
    return shape == Shape.MARK && form.charAt(0) == mark;
  }

  /** Whether a sentence ends here: a full stop, question or exclamation mark, or the line's end. */
  public boolean endsSentence() {
    return shape == Shape.LINE || (shape == Shape.MARK && ".?!…".indexOf(form.charAt(0)) >= 0);
  }

  /** Whether it says something: neither a mark nor a line end nor the bullet of a list. */
  public boolean speaks() {
    return shape.speaks();
  }
}
