package kb.suggest.question;

/**
 * One question of a message, as a span of its original text.
 *
 * @param start where it begins, in chars
 * @param end where it ends, exclusive
 */
public record Question(int start, int end) {

  /** The question in the words of the message. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
