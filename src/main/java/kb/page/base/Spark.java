package kb.page.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kb.report.ReportRange;

/**
 * How often something happened over the days of a report, as bars for a line of text: at most
 * thirteen, as a quarter has weeks.
 *
 * @param bars from the first to the last, in a picture 104 wide and 20 high
 */
public record Spark(List<Mark> bars) {

  private static final int MOST = 13;
  private static final double WIDTH = 104;
  private static final double HEIGHT = 20;

  /** One bar; where nothing happened it is as high as a hair. */
  public record Mark(double x, double y, double width, double height) {}

  /** The bars of moments within a range. */
  static Spark of(Collection<Instant> moments, ReportRange range, ZoneId zone) {
    long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
    int[] counts = new int[(int) Math.min(MOST, days)];
    for (Instant moment : moments) {
      long day = ChronoUnit.DAYS.between(range.from(), LocalDate.ofInstant(moment, zone));
      if (0 <= day && day < days) {
        counts[(int) (day * counts.length / days)]++;
      }
    }
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    double step = WIDTH / counts.length;
    List<Mark> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double height = Math.max(1, Math.round(10 * HEIGHT * counts[i] / highest) / 10.0);
      bars.add(new Mark(tenth(i * step), HEIGHT - height, tenth(0.75 * step), height));
    }
    return new Spark(bars);
  }

  private static double tenth(double length) {
    return Math.round(10 * length) / 10.0;
  }
}
