package kb.suggest.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kb.suggest.question.Question;
import kb.suggest.question.QuestionCutter;

/**
 * How well messages are cut.
 *
 * <p>A boundary is the word before or after which a question begins or ends; marks and blanks at
 * the edges don't count.
 *
 * @param messages how many there are
 * @param exact in how many the number of questions is right
 * @param right boundaries found and wanted
 * @param needless found, not wanted
 * @param missed wanted, not found
 */
record CutScore(int messages, int exact, int right, int needless, int missed) {

  static CutScore of(QuestionCutter cutter, List<LabelledMessage> messages) {
    CutScore sum = new CutScore(0, 0, 0, 0, 0);
    for (LabelledMessage message : messages) {
      sum = sum.plus(of(cutter, message));
    }
    return sum;
  }

  static CutScore of(QuestionCutter cutter, LabelledMessage message) {
    List<Question> cut = cutter.cut(message.text());
    Set<String> found = boundaries(message.text(), cut);
    Set<String> wanted = boundaries(message.text(), message.questions());
    Set<String> both = new HashSet<>(found);
    both.retainAll(wanted);
    return new CutScore(
        1,
        cut.size() == message.questions().size() ? 1 : 0,
        both.size(),
        found.size() - both.size(),
        wanted.size() - both.size());
  }

  private static Set<String> boundaries(String text, List<Question> questions) {
    Set<String> boundaries = new TreeSet<>();
    for (Question question : questions) {
      int start = question.start();
      int end = question.end();
      while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      boundaries.add("from " + start);
      boundaries.add("to " + end);
    }
    return boundaries;
  }

  private CutScore plus(CutScore other) {
    return new CutScore(
        messages + other.messages,
        exact + other.exact,
        right + other.right,
        needless + other.needless,
        missed + other.missed);
  }

  /** The share of the messages with the right number of questions. */
  double exactCount() {
    return messages == 0 ? 1 : (double) exact / messages;
  }

  /** The harmonic mean of precision and recall of the boundaries. */
  double boundaryF1() {
    int all = 2 * right + needless + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }
}
