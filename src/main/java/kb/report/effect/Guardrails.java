package kb.report.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import kb.report.effect.Guardrail.Measure;
import kb.report.effect.Guardrail.Side;
import kb.report.statistics.Comparison;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import kb.report.statistics.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Computes the guardrails from trials: a pure function. Each subject counts once, by their first
 * eligible visit, and only once their window is over (deflection-model A3.9).
 *
 * @param window in which a second ticket or a reopening counts
 * @param lateness how much later a fact may still be reported
 */
public record Guardrails(Duration window, Duration lateness) {

  private static final double A_POINT = 0.01;
  private static final double SECONDS_BORNE = 5;
  private static final double SHARE_BORNE = 0.10;

  /** Decides which values the bootstrap draws; any will do, but always the same. */
  private static final long SEED = 7;

  /** The guardrails of the latest run of the experiment; none when no trial was part of one. */
  public List<Guardrail> of(Collection<Trial> trials, Instant now) {
    return Stratum.latest(trials)
        .map(stratum ->
            stratum.firstOfEach(trials).stream()
                .filter(trial -> trial.isOver(window.plus(window).plus(lateness), now))
                .toList())
        .map(this::of)
        .orElse(List.of());
  }

  private List<Guardrail> of(List<Trial> trials) {
    List<Conduct> with = side(trials, trial -> !trial.isHeldOut());
    List<Conduct> without = side(trials, Trial::isHeldOut);
    return List.of(
        medians(
            Measure.TIME_TO_SUBMIT,
            values(with, conduct -> seconds(conduct.timeToSubmit())),
            values(without, conduct -> seconds(conduct.timeToSubmit())),
            true),
        shares(
            Measure.LEFT_UNREAD,
            share(with, Conduct::leftUnread),
            share(without, Conduct::leftUnread),
            A_POINT),
        shares(
            Measure.REOPENED,
            share(resolved(with), conduct -> isWithin(conduct.reopened())),
            share(resolved(without), conduct -> isWithin(conduct.reopened())),
            A_POINT),
        shares(
            Measure.REPEATED,
            share(with, conduct -> isWithin(conduct.repeats())),
            share(without, conduct -> isWithin(conduct.repeats())),
            0),
        medians(
            Measure.TIME_TO_RESOLUTION,
            values(with, conduct -> seconds(conduct.resolution())),
            values(without, conduct -> seconds(conduct.resolution())),
            false),
        means(
            Measure.INCOMPLETENESS,
            values(with, conduct -> missing(conduct.completeness())),
            values(without, conduct -> missing(conduct.completeness()))));
  }

  /**
   * Whether more visits end in "not solved" than before: the hold-out cannot say so, having seen
   * nothing.
   */
  public static Guardrail notSolved(Proportion now, Proportion before) {
    return shares(Measure.NOT_SOLVED, now, before, 0);
  }

  private static Guardrail shares(
      Measure measure, Proportion with, Proportion without, double margin) {
    Side here = new Side(with.rate(), with.trials());
    Side there = new Side(without.rate(), without.trials());
    Comparison comparison = new Comparison(with, without);
    return comparison.isEnough()
        ? Guardrail.of(measure, here, there, comparison.difference(), comparison.newcombe(), margin)
        : Guardrail.unknown(measure, here, there, margin);
  }

  private static Guardrail medians(
      Measure measure, Sample with, Sample without, boolean isSomeBorne) {
    double margin = isSomeBorne ? Math.max(SECONDS_BORNE, SHARE_BORNE * without.median()) : 0;
    return samples(
        measure,
        with,
        without,
        Sample::median,
        (one, other) -> one.medianAbove(other, new SplittableRandom(SEED)),
        margin);
  }

  private static Guardrail means(Measure measure, Sample with, Sample without) {
    return samples(measure, with, without, Sample::mean, Sample::meanAbove, 0);
  }

  private static Guardrail samples(
      Measure measure,
      Sample with,
      Sample without,
      Function<Sample, Double> value,
      BiFunction<Sample, Sample, Interval> above,
      double margin) {
    Side here = new Side(value.apply(with), with.size());
    Side there = new Side(value.apply(without), without.size());
    return Math.min(with.size(), without.size()) < Comparison.ENOUGH
        ? Guardrail.unknown(measure, here, there, margin)
        : Guardrail.of(
            measure, here, there, here.value() - there.value(), above.apply(with, without), margin);
  }

  private static List<Conduct> side(List<Trial> trials, Predicate<Trial> isOnIt) {
    return trials.stream().filter(isOnIt).map(Trial::conduct).toList();
  }

  private static List<Conduct> resolved(List<Conduct> side) {
    return side.stream().filter(conduct -> conduct.resolution() != null).toList();
  }

  private static Proportion share(List<Conduct> side, Predicate<Conduct> has) {
    return new Proportion(side.stream().filter(has).count(), side.size());
  }

  private static Sample values(List<Conduct> side, Function<Conduct, @Nullable Double> value) {
    return new Sample(
        side.stream().map(value).filter(Objects::nonNull).mapToDouble(found -> found).toArray());
  }

  private boolean isWithin(@Nullable Duration length) {
    return length != null && length.compareTo(window) <= 0;
  }

  private static @Nullable Double seconds(@Nullable Duration length) {
    return length == null ? null : length.toMillis() / 1000.0;
  }

  private static @Nullable Double missing(@Nullable Double completeness) {
    return completeness == null ? null : 1 - completeness;
  }
}
