package kb.page.report;

import java.util.Collection;
import kb.report.statistics.Interval;

/**
 * An interval as a line in a table's cell, in the units of a picture 100 wide.
 *
 * @param value what it says in words
 * @param range from where to where, in words
 * @param at where the number lies
 * @param from where its interval begins
 * @param width how long that is
 * @param zero where nothing lies
 */
public record Whisker(
    String value, String range, double at, double from, double width, double zero) {

  /**
   * A whisker on an axis that others share.
   *
   * @param axis from where to where the picture reaches
   */
  public static Whisker on(
      Interval axis, double value, Interval interval, String said, String range) {
    double from = place(axis, interval.low());
    double to = place(axis, interval.high());
    return new Whisker(
        said, range, place(axis, value), from, Math.max(to - from, 0.5), place(axis, 0));
  }

  /** An axis that holds these intervals, and zero. */
  static Interval axis(Collection<Interval> intervals) {
    double low = intervals.stream().mapToDouble(Interval::low).min().orElse(0);
    double high = intervals.stream().mapToDouble(Interval::high).max().orElse(1);
    return new Interval(Math.min(0, low), Math.max(high, Math.min(0, low) + 0.01));
  }

  private static double place(Interval axis, double value) {
    double share = (value - axis.low()) / axis.width();
    return Math.round(1000 * Math.max(0, Math.min(1, share))) / 10.0;
  }
}
