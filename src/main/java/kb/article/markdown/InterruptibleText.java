package kb.article.markdown;

import java.util.concurrent.CancellationException;

/**
 * Text whose reader can be stopped: a parser asks nothing but the next character, so that is where
 * an interrupt has to reach it.
 */
record InterruptibleText(String text) implements CharSequence {

  @Override
  public char charAt(int index) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new InterruptibleText(text.substring(start, end));
  }

  @Override
  public String toString() {
    return text;
  }
}
