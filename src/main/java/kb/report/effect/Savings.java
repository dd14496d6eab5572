package kb.report.effect;

import java.util.List;
import kb.report.ReportConfig;
import kb.report.effect.CausalEffect.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What tickets that did not happen would have cost: the least of them at the least cost, the most
 * at the most (deflection-model A3.10).
 *
 * @param costs of one more ticket: at least, likely, at most; empty where nobody entered them
 */
public record Savings(List<Double> costs, String currency) {

  /**
   * Savings at given costs.
   *
   * @throws IllegalArgumentException when the costs do not rise
   */
  public Savings {
    costs = List.copyOf(costs);
    boolean isRising =
        costs.size() == 3
            && costs.get(0) >= 0
            && costs.get(0) <= costs.get(1)
            && costs.get(1) <= costs.get(2);
    if (!costs.isEmpty() && !isRising) {
      throw new IllegalArgumentException(
          "the cost of a ticket (kb.report.ticket-cost) is "
              + costs
              + ": it is three rising costs, such as 90,150,220");
    }
  }

  /** At the costs of the settings. */
  public static Savings of(ReportConfig config) {
    return new Savings(config.ticketCost().orElse(List.of()), config.currency());
  }

  /** The savings of an effect; none where the effect or the costs are not known. */
  public @Nullable Money on(@Nullable Estimate estimate) {
    if (estimate == null || costs.isEmpty()) {
      return null;
    }
    double low = estimate.ticketsAvoidedInterval().low();
    double high = estimate.ticketsAvoidedInterval().high();
    // below nothing, the dear end is the cheap one
    return new Money(
        low * costs.get(low < 0 ? 2 : 0),
        estimate.ticketsAvoided() * costs.get(1),
        high * costs.get(high < 0 ? 0 : 2),
        currency);
  }
}
