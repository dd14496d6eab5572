package kb.article.markdown;

import java.util.List;

/**
 * Refuses Markdown that is known to cost a parser minutes or its stack, in one pass over the text.
 *
 * <p>The limits are far above what articles need. The guard knows code blocks roughly and is no
 * parser: what slips through meets the {@link Watchdog}.
 */
final class MarkdownGuard {

  private static final int LONGEST_LINE = 20_000;
  private static final int MOST_LINES = 10_000;
  private static final int LONGEST_RUN = 32;
  private static final int DEEPEST = 50;
  private static final int LONGEST_BLOCK = 64_000;
  private static final int MOST_MARKS = 4_000;

  private static final String MARKS = "*_~`[](<!\\&";

  private int lineNumber;
  private int blockLength;
  private int marks;
  private int brackets;
  private char fence;
  private int fenceLength;

  private MarkdownGuard() {}

  /** Passes, or says what is too much and on which line. */
  static void check(String markdown) throws DangerousMarkdownException {
    List<String> lines = markdown.lines().toList();
    if (lines.size() > MOST_LINES) {
      throw new DangerousMarkdownException(
          MOST_LINES + 1, "more than " + MOST_LINES + " lines: split the article into several");
    }
    MarkdownGuard guard = new MarkdownGuard();
    for (String line : lines) {
      guard.next(line);
    }
  }

  private void next(String line) throws DangerousMarkdownException {
    lineNumber++;
    if (line.length() > LONGEST_LINE) {
      throw tooMuch("the line is longer than " + LONGEST_LINE + " characters", "break it up");
    }
    boolean inCode = fence != 0;
    followFence(line.replaceFirst("^[ \\t>]+", ""));
    if (inCode || fence != 0) {
      return;
    }
    if (line.isBlank()) {
      blockLength = 0;
      marks = 0;
      brackets = 0;
    } else if (!isRule(line)) {
      checkDepth(line);
      checkMarks(line);
      blockLength += line.length();
      if (blockLength > LONGEST_BLOCK || marks > MOST_MARKS) {
        throw tooMuch("the paragraph or table is too large", "part it by an empty line");
      }
    }
  }

  private void followFence(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    int length = runAt(text, 0);
    if (fence == 0) {
      boolean opens =
          length >= 3 && (first == '~' || (first == '`' && text.indexOf('`', length) < 0));
      fence = opens ? first : 0;
      fenceLength = length;
    } else if (first == fence && length >= fenceLength && text.substring(length).isBlank()) {
      fence = 0;
    }
  }

  /** A line of one sign only is a rule or an underline, however long. */
  private static boolean isRule(String line) {
    String signs = line.replaceAll("[ \\t]", "");
    return "*-_=".indexOf(signs.charAt(0)) >= 0 && runAt(signs, 0) == signs.length();
  }

  private void checkDepth(String line) throws DangerousMarkdownException {
    int depth = 0;
    int indent = 0;
    int i = 0;
    while (i < line.length()) {
      int marker = markerAt(line, i);
      if (marker > 0) {
        depth++;
        i += marker;
      } else if (line.charAt(i) == ' ' || line.charAt(i) == '\t') {
        indent += depth == 0 ? line.charAt(i) == '\t' ? 4 : 1 : 0;
        i++;
      } else {
        break;
      }
    }
    if (depth > 0 && depth + indent / 2 > DEEPEST) {
      throw tooMuch("lists or quotes are nested deeper than " + DEEPEST, "flatten them");
    }
  }

  /** How long the marker of a quote or a list item at this place is; 0 where there is none. */
  private static int markerAt(String line, int at) {
    if (line.charAt(at) == '>') {
      return 1;
    }
    int end = at;
    while (end < line.length() && end - at < 9 && Character.isDigit(line.charAt(end))) {
      end++;
    }
    String signs = end == at ? "-*+" : ".)";
    boolean marked = end < line.length() && signs.indexOf(line.charAt(end)) >= 0;
    boolean alone = end + 1 >= line.length() || " \t".indexOf(line.charAt(end + 1)) >= 0;
    return marked && alone ? end + 1 - at : 0;
  }

  private void checkMarks(String line) throws DangerousMarkdownException {
    int i = 0;
    while (i < line.length()) {
      int run = runAt(line, i);
      char mark = line.charAt(i);
      if (MARKS.indexOf(mark) >= 0) {
        marks++;
        brackets += mark == '[' ? run : mark == ']' ? -Math.min(run, brackets) : 0;
        if (run > LONGEST_RUN) {
          throw tooMuch(
              "the sign " + mark + " stands more than " + LONGEST_RUN + " times in a row",
              "shorten it, or put it into a code block");
        }
        if (brackets > DEEPEST) {
          throw tooMuch("more than " + DEEPEST + " brackets are open", "close them with ]");
        }
      }
      i += run;
    }
  }

  private static int runAt(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == text.charAt(from)) {
      end++;
    }
    return end - from;
  }

  private DangerousMarkdownException tooMuch(String what, String remedy) {
    return new DangerousMarkdownException(lineNumber, what + ": " + remedy);
  }
}
