package kb.report.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import kb.report.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Something that suggestions must not make worse (deflection-model A3.9). More is worse in all of
 * them.
 *
 * @param with its value with suggestions
 * @param of from how many customers or visits that is known
 * @param without its value without: of the hold-out, or of the time before
 * @param withoutOf from how many that is known
 * @param worseBy the difference
 * @param interval the difference's interval at 95 %; absent where there is not enough
 * @param margin how much worse is borne
 */
@JsonInclude(Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
public record Guardrail(
    Measure measure,
    State state,
    double with,
    long of,
    double without,
    long withoutOf,
    double worseBy,
    @Nullable Interval interval,
    double margin) {

  /** What is guarded. */
  public enum Measure {
    /** Median seconds from the beginning of a visit to the ticket sent in it. */
    @JsonProperty("time_to_submit")
    TIME_TO_SUBMIT,
    /** The share who leave without a ticket and without having read anything. */
    @JsonProperty("left_unread")
    LEFT_UNREAD,
    /** The share of resolved tickets that are reopened within the window. */
    @JsonProperty("reopened")
    REOPENED,
    /** The share who send a second ticket within the window after their first. */
    @JsonProperty("repeated")
    REPEATED,
    /** The share of visits whose last word is "not solved"; against as long a time before. */
    @JsonProperty("not_solved")
    NOT_SOLVED,
    /** Median seconds from a ticket to its being solved or closed. */
    @JsonProperty("time_to_resolution")
    TIME_TO_RESOLUTION,
    /** What the coach still misses in a ticket as it was sent: 1 less its mean score. */
    @JsonProperty("incompleteness")
    INCOMPLETENESS
  }

  /** How it stands. */
  public enum State {
    /** The whole interval lies within the margin. */
    @JsonProperty("held")
    HELD,
    /** The interval crosses the margin: worse than borne is possible. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** The whole interval lies beyond the margin. */
    @JsonProperty("broken")
    BROKEN,
    /** Fewer than 50 on a side. */
    @JsonProperty("not_enough_data")
    NOT_ENOUGH_DATA
  }

  static Guardrail of(
      Measure measure, Side with, Side without, double worseBy, Interval interval, double margin) {
    State state =
        interval.high() <= margin
            ? State.HELD
            : interval.low() > margin ? State.BROKEN : State.UNCLEAR;
    return new Guardrail(
        measure,
        state,
        with.value(),
        with.count(),
        without.value(),
        without.count(),
        worseBy,
        interval,
        margin);
  }

  static Guardrail unknown(Measure measure, Side with, Side without, double margin) {
    return new Guardrail(
        measure,
        State.NOT_ENOUGH_DATA,
        with.value(),
        with.count(),
        without.value(),
        without.count(),
        with.value() - without.value(),
        null,
        margin);
  }

  /** A value and from how many it is known. */
  record Side(double value, long count) {}
}
