package kb.article.markdown;

/** The Markdown would cost more to read than any honest article. */
public final class DangerousMarkdownException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  DangerousMarkdownException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the Markdown where the danger begins, from 1. */
  public int line() {
    return line;
  }
}
