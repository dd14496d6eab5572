package kb.report.statistics;

/**
 * From where to where something may well lie.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high);
    }
  }

  public double width() {
    return high - low;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public Interval times(double factor) {
    return factor < 0
        ? new Interval(high * factor, low * factor)
        : new Interval(low * factor, high * factor);
  }
}
