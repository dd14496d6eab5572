package kb.report.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalEffect.Status;
import kb.report.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The causal number in a few words, for a point of a plot or a line of a table.
 *
 * @param status whether there is one, and if not, why
 * @param rate tickets avoided per eligible customer
 * @param interval where it may lie, at 95 % however often it is looked at
 * @param honesty tickets avoided for each deflection counted
 * @param honestyInterval where that may lie, at 95 % at the end of a period fixed beforehand
 */
@JsonInclude(Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
public record CausalPoint(
    Status status,
    @Nullable Double rate,
    @Nullable Interval interval,
    @Nullable Double honesty,
    @Nullable Interval honestyInterval) {

  /** The effect at the desk's own window; empty where no experiment ran. */
  public static @Nullable CausalPoint of(Optional<CausalEffect> effect, int windowDays) {
    return effect.map(known -> of(known, known.estimate(windowDays))).orElse(null);
  }

  private static CausalPoint of(CausalEffect effect, @Nullable Estimate estimate) {
    return estimate == null
        ? new CausalPoint(effect.status(), null, null, null, null)
        : new CausalPoint(
            effect.status(),
            estimate.rate(),
            estimate.sequence(),
            estimate.honesty(),
            estimate.honestyInterval());
  }
}
