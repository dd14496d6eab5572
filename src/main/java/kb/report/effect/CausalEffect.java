package kb.report.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that did not happen because suggestions were shown: the difference between customers who
 * were shown nothing, by lot, and the others (deflection-model A3.8).
 *
 * @param status whether a number can be given, and if not, why
 * @param epoch the run of the experiment; where several fall into the range, the latest
 * @param share the share that was to be held out
 * @param windows the effect at several windows; the main one is the desk's own
 * @param ratio whether the sides have the sizes they were dealt
 * @param tooRecent subjects left out because their window is not over
 */
@JsonInclude(Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
public record CausalEffect(
    Status status, String epoch, double share, List<Window> windows, Ratio ratio, long tooRecent) {

  /** The effect at the desk's own window; absent unless the status is {@code ESTIMATED}. */
  public @Nullable Estimate estimate(int windowDays) {
    for (Window window : windows) {
      if (window.days() == windowDays) {
        return window.estimate();
      }
    }
    return null;
  }

  /** Whether a number can be given. */
  public enum Status {
    ESTIMATED,
    /** Fewer than 50 subjects on a side. */
    NOT_ENOUGH_DATA,
    /** The sides do not have the sizes they were dealt: something counts them differently. */
    ASSIGNMENT_PROBLEM
  }

  /**
   * The effect when tickets are counted for so many days after suggestions could first matter.
   *
   * @param heldOut subjects held out, and those of them with a ticket
   * @param treated subjects treated, and those of them with a ticket
   * @param estimate the effect; absent unless the status is {@code ESTIMATED}
   */
  @JsonInclude(Include.NON_NULL)
  @JsonNaming(SnakeCaseStrategy.class)
  public record Window(
      int days, Proportion heldOut, Proportion treated, @Nullable Estimate estimate) {}

  /**
   * The effect.
   *
   * @param rate tickets avoided per eligible customer
   * @param interval its interval at 95 % at the end of a period fixed beforehand (Newcombe)
   * @param sequence its interval at 95 % for a number looked at every day
   * @param avoidedShare the share of tickets avoided; absent where a side has none
   * @param avoidedShareInterval its interval at 95 %
   * @param ticketsAvoided tickets avoided among the treated
   * @param ticketsAvoidedInterval its interval at 95 %
   * @param honesty tickets avoided for each deflection counted; absent where none is counted. Far
   *     below 1, the count contains people who would have left anyway
   * @param honestyInterval its interval at 95 %
   */
  @JsonInclude(Include.NON_NULL)
  @JsonNaming(SnakeCaseStrategy.class)
  public record Estimate(
      double rate,
      Interval interval,
      Interval sequence,
      @Nullable Double avoidedShare,
      @Nullable Interval avoidedShareInterval,
      double ticketsAvoided,
      Interval ticketsAvoidedInterval,
      @Nullable Double honesty,
      @Nullable Interval honestyInterval) {}

  /** The sides' sizes against the lot. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Ratio(long heldOut, long treated, double chiSquared, double p) {}
}
