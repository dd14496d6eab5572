package kb.report.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kb.deflection.LedgerConfig;
import kb.report.ReportConfig;
import kb.report.effect.CausalEffect.Estimate;
import kb.report.effect.CausalEffect.Ratio;
import kb.report.effect.CausalEffect.Status;
import kb.report.effect.CausalEffect.Window;
import kb.report.statistics.Comparison;
import kb.report.statistics.Interval;
import kb.report.statistics.Proportion;
import kb.report.statistics.SampleRatio;

/**
 * Computes the causal effect from trials: a pure function. Each subject counts once, by their first
 * eligible visit, so that the rows are independent (deflection-model A3.1).
 *
 * @param window the desk's own window, in which a ticket counts against a deflection
 * @param lateness how much later a ticket may still be reported
 * @param tightestAt see {@link Comparison#confidenceSequence}
 */
public record CausalEstimator(Duration window, Duration lateness, long tightestAt) {

  /** That of the settings. */
  public static CausalEstimator of(LedgerConfig ledger, ReportConfig config) {
    return new CausalEstimator(ledger.bounce(), ledger.lateness(), config.sequenceTightestAt());
  }

  /** The desk's own window in days. */
  public int windowDays() {
    return (int) window.toDays();
  }

  /**
   * The effect among these trials at this moment.
   *
   * @return empty when no trial was part of an experiment
   */
  public Optional<CausalEffect> estimate(Collection<Trial> trials, Instant now) {
    return Stratum.latest(trials)
        .map(stratum -> estimate(stratum, stratum.firstOfEach(trials), now));
  }

  private CausalEffect estimate(Stratum stratum, Collection<Trial> firsts, Instant now) {
    long heldOut = firsts.stream().filter(Trial::isHeldOut).count();
    SampleRatio ratio = new SampleRatio(heldOut, firsts.size() - heldOut, stratum.share());
    List<Trial> mature = mature(firsts, window, now);
    Status status = status(ratio, compare(mature, window));
    List<Window> windows = new ArrayList<>();
    for (int days : windowsInDays()) {
      Duration length = Duration.ofDays(days);
      windows.add(window(days, mature(firsts, length, now), length, status));
    }
    return new CausalEffect(
        status,
        stratum.epoch(),
        stratum.share(),
        windows,
        new Ratio(ratio.heldOut(), ratio.treated(), ratio.chiSquared(), ratio.p()),
        firsts.size() - mature.size());
  }

  /** A real effect survives a longer window; one that only delays tickets shrinks. */
  private Iterable<Integer> windowsInDays() {
    return new TreeSet<>(List.of(1, windowDays(), 30));
  }

  /** Those whose window is over, on both sides alike. */
  private List<Trial> mature(Collection<Trial> trials, Duration length, Instant now) {
    return trials.stream().filter(trial -> trial.isOver(length.plus(lateness), now)).toList();
  }

  private static Comparison compare(List<Trial> trials, Duration length) {
    return new Comparison(tickets(trials, true, length), tickets(trials, false, length));
  }

  private static Proportion tickets(List<Trial> trials, boolean heldOut, Duration length) {
    List<Trial> side = trials.stream().filter(trial -> trial.isHeldOut() == heldOut).toList();
    long sent = side.stream().filter(trial -> trial.hasTicketWithin(length)).count();
    return new Proportion(sent, side.size());
  }

  private static Status status(SampleRatio ratio, Comparison comparison) {
    if (ratio.isMismatch()) {
      return Status.ASSIGNMENT_PROBLEM;
    }
    return comparison.isEnough() ? Status.ESTIMATED : Status.NOT_ENOUGH_DATA;
  }

  private Window window(int days, List<Trial> mature, Duration length, Status status) {
    Comparison comparison = compare(mature, length);
    boolean isKnown = status == Status.ESTIMATED && comparison.isEnough();
    return new Window(
        days,
        comparison.heldOut(),
        comparison.treated(),
        isKnown ? estimate(comparison, mature) : null);
  }

  private Estimate estimate(Comparison comparison, List<Trial> mature) {
    Interval interval = comparison.newcombe();
    double treated = comparison.treated().trials();
    long counted =
        mature.stream().filter(trial -> !trial.isHeldOut() && trial.isDeflected()).count();
    boolean hasRatio = comparison.heldOut().hits() > 0 && comparison.treated().hits() > 0;
    return new Estimate(
        comparison.difference(),
        interval,
        comparison.confidenceSequence(tightestAt),
        hasRatio ? comparison.avoidedShare() : null,
        hasRatio ? comparison.avoidedShareInterval() : null,
        comparison.difference() * treated,
        interval.times(treated),
        counted == 0 ? null : comparison.difference() * treated / counted,
        counted == 0 ? null : interval.times(treated / counted));
  }
}
