package kb.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a report is about.
 *
 * @param from the first day
 * @param to the last day, included
 * @param channel only visits of this channel; all when absent
 * @param lang only visits in this language; all when absent
 */
@JsonInclude(Include.NON_NULL)
public record ReportRange(
    LocalDate from, LocalDate to, @Nullable String channel, @Nullable String lang) {

  private static final int LONGEST = 3 * 366;

  public ReportRange {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > LONGEST) {
      throw new IllegalArgumentException(
          "from " + from + " to " + to + " are " + days + " days; a report covers 1 to " + LONGEST);
    }
  }

  /** When the first day begins. */
  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When the last day is over: the first moment that is not of these days. */
  public Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The days before these, so many; of the same channel and language. */
  public ReportRange before(int days) {
    return new ReportRange(from.minusDays(days), from.minusDays(1), channel, lang);
  }

  /** The last so many of these days, or as many before the last; same channel and language. */
  public ReportRange last(int days) {
    return new ReportRange(to.minusDays(days - 1L), to, channel, lang);
  }

  /** These days, of one language. */
  public ReportRange in(String language) {
    return new ReportRange(from, to, channel, language);
  }

  /** Each of these days. */
  public List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  /** Whether it is of this channel and language, where it names one. */
  public boolean covers(@Nullable String itsChannel, @Nullable String itsLang) {
    return (channel == null || channel.equals(itsChannel))
        && (lang == null || lang.equals(itsLang));
  }
}
