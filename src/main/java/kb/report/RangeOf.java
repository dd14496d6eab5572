package kb.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kb.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the range of a report from what a call asks for, or names what is wrong with it. */
final class RangeOf {

  private static final int USUAL_DAYS = 28;

  private RangeOf() {}

  /**
   * The range asked for: the last 28 days unless said otherwise.
   *
   * @param today the day it is
   * @throws kb.web.Refusal naming the parameter that is no good
   */
  static ReportRange query(
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable String lang,
      LocalDate today) {
    LocalDate last = to == null ? today : day("to", to);
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
    try {
      return new ReportRange(first, last, channel, lang);
    } catch (IllegalArgumentException e) {
      throw fault("from", String.valueOf(e.getMessage()));
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault(field, "'" + text + "' is no day such as 2026-05-01");
    }
  }

  private static RuntimeException fault(String field, String detail) {
    return Problem.invalid(List.of(new Problem.FieldError(field, detail))).refusal();
  }
}
