package kb.report.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import kb.report.ReportRange;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What each article did, the most helpful first: by the lower end of the share of its openings that
 * ended in a deflection, so that three of three do not beat three hundred of four hundred.
 *
 * @param articles every article that was shown
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ArticleReport(ReportRange range, List<Line> articles) implements Tabular {

  /**
   * One article; visits, not clicks.
   *
   * @param article its id
   * @param shown it was sent to the browser
   * @param rendered it was really visible
   * @param opened it was opened
   * @param read it was really read
   * @param solved the customer's last word was that it solved it
   * @param unsolved the customer's last word was that it did not
   * @param openedThenSent it was opened, and a ticket sent all the same
   * @param solvedThenBounced it was said to solve it, and a ticket came after all
   * @param credits deflected visits owed to it; the shares of a visit sum to one
   * @param helped the share of openings that ended in a deflection owed to it, lower end at 95 %
   * @param ticketsAvoided the credits, calibrated to the causal number; absent without one
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(Include.NON_NULL)
  public record Line(
      String article,
      long shown,
      long rendered,
      long opened,
      long read,
      long solved,
      long unsolved,
      long openedThenSent,
      long solvedThenBounced,
      double credits,
      double helped,
      @Nullable Avoided ticketsAvoided) {}

  /** Tickets avoided, as likely as known, and from where to where. */
  public record Avoided(double likely, Interval interval) {

    /**
     * Credits calibrated: each is worth as many tickets as the whole count is (deflection-model
     * A3.10).
     *
     * @param credits of one article
     * @param worth tickets avoided for each deflection counted
     * @param between the interval of that
     */
    static Avoided of(double credits, double worth, Interval between) {
      return new Avoided(credits * worth, between.times(credits));
    }
  }

  @Override
  public Table table() {
    return new Table(
        "articles-" + range.from() + "-" + range.to(),
        List.of(
            "article",
            "shown",
            "rendered",
            "opened",
            "read",
            "solved",
            "unsolved",
            "opened_then_sent",
            "solved_then_bounced",
            "credits",
            "helped",
            "tickets_avoided",
            "tickets_avoided_low",
            "tickets_avoided_high"),
        articles.stream().map(ArticleReport::row).toList());
  }

  private static List<@Nullable Object> row(Line line) {
    Avoided avoided = line.ticketsAvoided();
    return Table.row(
        line.article(),
        line.shown(),
        line.rendered(),
        line.opened(),
        line.read(),
        line.solved(),
        line.unsolved(),
        line.openedThenSent(),
        line.solvedThenBounced(),
        line.credits(),
        line.helped(),
        avoided == null ? null : avoided.likely(),
        avoided == null ? null : avoided.interval().low(),
        avoided == null ? null : avoided.interval().high());
  }
}
