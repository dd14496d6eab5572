package kb.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Which day it is where the desk is. Safe for use by many threads. */
@Singleton
public final class ReportCalendar {

  private final ReportConfig config;
  private final Clock clock;

  public ReportCalendar(ReportConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** Today, in the zone of the reports. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), config.zone());
  }
}
