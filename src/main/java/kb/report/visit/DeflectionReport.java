package kb.report.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import kb.report.ReportRange;
import kb.report.Share;
import kb.report.Table;
import kb.report.Tabular;
import kb.report.day.Funnel;
import kb.report.day.OutcomeCounts;
import kb.report.effect.CausalEffect;
import kb.report.effect.Money;
import org.jspecify.annotations.Nullable;

/**
 * What suggestions did in a range of days: three numbers side by side, never one.
 *
 * @param confirmed visits in which the customer said it solved it and did not come back, of those
 *     in which something was shown
 * @param presumed visits in which the customer really read an article and did not come back, of the
 *     same
 * @param causal tickets that did not happen because suggestions were shown; absent while no
 *     experiment runs
 * @param savings what the tickets avoided would have cost: capacity freed, not cash, unless
 *     staffing changes; absent without costs or without a causal number
 * @param outcomes how all visits of the range ended
 * @param funnel how many visits came how far
 * @param days the same by day
 * @param inDoubt visits counted as bounced though the ticket may be about something else, and that
 *     are deflections if it is: confirmed and presumed together are at most so many more
 * @param anonymous visits of which nobody knows who it was: their return by another way is not seen
 * @param withoutStart visits that are not counted because their start is not in the ledger
 * @param lostEvents browser events that were numbered and never arrived
 */
@JsonInclude(Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
public record DeflectionReport(
    ReportRange range,
    Share confirmed,
    Share presumed,
    @Nullable CausalEffect causal,
    @Nullable Money savings,
    OutcomeCounts outcomes,
    Funnel funnel,
    List<Day> days,
    long inDoubt,
    long anonymous,
    long withoutStart,
    long lostEvents)
    implements Tabular {

  /**
   * One day.
   *
   * @param provisional whether it is so young that its numbers may still change
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Day(LocalDate date, boolean provisional, OutcomeCounts outcomes, Funnel funnel) {}

  @Override
  public Table table() {
    return new Table(
        "deflection-" + range.from() + "-" + range.to(),
        List.of(
            "date",
            "provisional",
            "visits",
            "confirmed",
            "presumed",
            "submitted",
            "bounced",
            "abandoned_unread",
            "abandoned_unsolved",
            "abandoned_no_suggestion",
            "provisional_visits",
            "eligible",
            "shown",
            "rendered",
            "opened",
            "read",
            "solved",
            "sent"),
        days.stream().map(DeflectionReport::row).toList());
  }

  private static List<@Nullable Object> row(Day day) {
    OutcomeCounts outcomes = day.outcomes();
    Funnel funnel = day.funnel();
    return Table.row(
        day.date(),
        day.provisional(),
        outcomes.visits(),
        outcomes.confirmed(),
        outcomes.presumed(),
        outcomes.submitted(),
        outcomes.bounced(),
        outcomes.unread(),
        outcomes.unsolved(),
        outcomes.noSuggestion(),
        outcomes.provisional(),
        funnel.eligible(),
        funnel.shown(),
        funnel.rendered(),
        funnel.opened(),
        funnel.read(),
        funnel.solved(),
        funnel.sent());
  }
}
