package kb.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a period of a trend is. */
public enum Step {
  DAY,
  /** From Monday to Sunday. */
  WEEK,
  MONTH;

  private static final int MOST_DAYS = 31;
  private static final int MOST_WEEKS = 30;

  /** A step that makes a few dozen periods of a range at most. */
  public static Step of(ReportRange range) {
    int days = range.days().size();
    if (days <= MOST_DAYS) {
      return DAY;
    }
    return days <= 7 * MOST_WEEKS ? WEEK : MONTH;
  }

  /** The last day of the period a day is in. */
  public LocalDate lastDay(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
    };
  }
}
