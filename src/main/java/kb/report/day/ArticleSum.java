package kb.report.day;

import java.util.Map;
import java.util.TreeMap;
import kb.deflection.outcome.Outcome;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.VisitStory.Verdict;

/**
 * What is counted of one article: visits, not clicks.
 *
 * @param shown it was sent to the browser
 * @param rendered it was really visible
 * @param opened it was opened
 * @param read it was really read
 * @param solved the customer's last word was that it solved it
 * @param unsolved the customer's last word was that it did not
 * @param openedThenSent it was opened, and a ticket sent all the same
 * @param solvedThenBounced it was said to solve it, and a ticket came after all
 * @param creditMillionths deflected visits owed to it, see {@link Credits}
 */
public record ArticleSum(
    long shown,
    long rendered,
    long opened,
    long read,
    long solved,
    long unsolved,
    long openedThenSent,
    long solvedThenBounced,
    long creditMillionths) {

  static final ArticleSum NONE = new ArticleSum(0, 0, 0, 0, 0, 0, 0, 0, 0);

  static Map<String, ArticleSum> of(VisitStory story) {
    Map<String, Long> credits = Credits.of(story);
    Verdict verdict = story.verdict();
    Map<String, ArticleSum> sums = new TreeMap<>();
    for (String article : story.shown()) {
      boolean isOpened = story.readings().opened().contains(article);
      boolean isMarked = verdict != null && article.equals(verdict.article());
      boolean isSolved = isMarked && verdict != null && verdict.solved();
      sums.put(
          article,
          new ArticleSum(
              1,
              one(story.rendered().contains(article)),
              one(isOpened),
              one(story.readings().read().contains(article)),
              one(isSolved),
              one(isMarked && !isSolved),
              one(isOpened && story.outcome() == Outcome.SUBMITTED),
              one(isSolved && story.outcome() == Outcome.BOUNCED),
              credits.getOrDefault(article, 0L)));
    }
    return sums;
  }

  /** Both together. */
  public ArticleSum plus(ArticleSum more) {
    return new ArticleSum(
        shown + more.shown,
        rendered + more.rendered,
        opened + more.opened,
        read + more.read,
        solved + more.solved,
        unsolved + more.unsolved,
        openedThenSent + more.openedThenSent,
        solvedThenBounced + more.solvedThenBounced,
        creditMillionths + more.creditMillionths);
  }

  /** Deflected visits owed to it. */
  public double credits() {
    return (double) creditMillionths / Credits.WHOLE;
  }

  private static long one(boolean isSo) {
    return isSo ? 1 : 0;
  }
}
