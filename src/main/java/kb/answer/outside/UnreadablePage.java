package kb.answer.outside;

/** A page could not be read; the message says why in a few words. */
public final class UnreadablePage extends Exception {

  private final int status;

  UnreadablePage(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status it answered with; 0 where it did not answer. */
  public int status() {
    return status;
  }
}
