package kb.report.visit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import kb.report.statistics.SampleSize;

/**
 * What an experiment would cost this desk, and how long until it shows something: to be read before
 * it is switched on (deflection-model A3.8).
 *
 * @param eligiblePerWeek visits a week in which suggestions can matter, from the desk's own traffic
 * @param ticketRate the share of visits that end in a ticket now
 * @param options what each share held out would take
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HoldoutPlan(double eligiblePerWeek, double ticketRate, List<Option> options) {

  private static final double[] SHARES = {0.5, 0.2, 0.1};
  private static final double[] EFFECTS = {0.02, 0.03, 0.05, 0.07, 0.10};

  /**
   * One way to do it.
   *
   * @param share the share held out
   * @param effect the effect to be seen, absolutely, at 80 % power
   * @param subjects how many eligible customers that takes
   * @param weeks how long that takes at this desk
   * @param ticketsForgone tickets that suggestions would have avoided among those held out
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Option(
      double share, double effect, long subjects, double weeks, double ticketsForgone) {}

  /**
   * The plan for a desk; without options where its traffic says nothing yet.
   *
   * @param eligiblePerWeek visits a week with something to show
   * @param ticketRate the share that end in a ticket, 0 to 1
   */
  static HoldoutPlan of(double eligiblePerWeek, double ticketRate) {
    if (eligiblePerWeek <= 0 || ticketRate <= 0 || ticketRate >= 1) {
      return new HoldoutPlan(eligiblePerWeek, ticketRate, List.of());
    }
    List<Option> options = new ArrayList<>();
    for (double share : SHARES) {
      for (double effect : EFFECTS) {
        if (effect < ticketRate) {
          double subjects = new SampleSize(share, ticketRate).total(effect);
          options.add(
              new Option(
                  share,
                  effect,
                  (long) Math.ceil(subjects),
                  subjects / eligiblePerWeek,
                  subjects * share * effect));
        }
      }
    }
    return new HoldoutPlan(eligiblePerWeek, ticketRate, options);
  }
}
