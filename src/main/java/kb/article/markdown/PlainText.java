package kb.article.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * HTML read aloud: blocks and rows on lines of their own, list items with their mark or number,
 * cells parted by a bar, pictures by their description, code as it stands.
 */
final class PlainText {

  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
          "small", "strong", "sub", "sup", "td", "th", "u");

  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private int preformatted;
  private boolean atMark;

  void openTag(String element, List<String> attributes) {
    if (!INLINE.contains(element)) {
      startLine();
    }
    switch (element) {
      case "ol" -> numbers.push(firstNumber(attributes));
      case "ul" -> numbers.push(Integer.MIN_VALUE);
      case "li" -> mark(listMark());
      case "pre" -> preformatted++;
      case "td", "th" -> {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          mark(" | ");
        }
      }
      case "img" -> {
        int alt = attributes.indexOf("alt");
        words(alt < 0 ? "" : " " + attributes.get(alt + 1) + " ");
      }
      default -> {}
    }
  }

  void closeTag(String element) {
    atMark = false;
    switch (element) {
      case "ol", "ul" -> numbers.poll();
      case "pre" -> preformatted--;
      default -> {}
    }
    if (!INLINE.contains(element)) {
      startLine();
    }
  }

  void words(String words) {
    if (preformatted > 0) {
      text.append(words);
      atMark = false;
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char next = words.charAt(i);
      boolean blank = next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '\f';
      if (!blank) {
        text.append(next);
        atMark = false;
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  /** What was read so far. */
  @Override
  public String toString() {
    return text.toString().strip();
  }

  private void startLine() {
    if (atMark || text.isEmpty()) {
      return;
    }
    int end = text.length();
    while (preformatted == 0 && end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }

  private void mark(String mark) {
    text.append(mark);
    atMark = true;
  }

  private static int firstNumber(List<String> attributes) {
    int start = attributes.indexOf("start");
    return start < 0 ? 1 : Integer.parseInt(attributes.get(start + 1));
  }

  private String listMark() {
    Integer number = numbers.poll();
    if (number == null || number == Integer.MIN_VALUE) {
      numbers.push(Integer.MIN_VALUE);
      return "• ";
    }
    numbers.push(number + 1);
    return number + ". ";
  }
}
