package kb.page.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import kb.report.ReportRange;

/**
 * A week of which a letter tells.
 *
 * @param due the day on which it is sent; the week is the seven days before
 */
record DigestWeek(LocalDate due) {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int GAP_DAYS = 90;

  /** The latest week whose letter is due. */
  static DigestWeek at(Instant now, DayOfWeek day, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    LocalDate due = here.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
    boolean isEarly = here.isBefore(due.atTime(MORNING).atZone(zone));
    return new DigestWeek(isEarly ? due.minusWeeks(1) : due);
  }

  ReportRange days() {
    return new ReportRange(due.minusDays(7), due.minusDays(1), null, null);
  }

  /** Gaps outlive a week: what was asked in winter and is not written yet still counts. */
  ReportRange gapDays() {
    return new ReportRange(due.minusDays(GAP_DAYS), due.minusDays(1), null, null);
  }
}
