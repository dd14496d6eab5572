package kb.report.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kb.report.ReportRange;
import kb.web.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a call asks of a report: the same four parameters at every address. */
public final class ReportQuery {

  private static final int USUAL_DAYS = 28;

  @RestQuery
  @Parameter(description = "First day, such as 2026-05-01; 28 days back by default.")
  @Nullable String from;

  @RestQuery
  @Parameter(description = "Last day, included; today by default.")
  @Nullable String to;

  @RestQuery
  @Parameter(description = "Only this channel, such as form.")
  @Nullable String channel;

  @RestQuery
  @Parameter(description = "Only this language, such as uk.")
  @Nullable String lang;

  /** The range this call asks for. */
  ReportRange range(LocalDate today) {
    return range(from, to, channel, lang, today);
  }

  /**
   * The range asked for: the last 28 days unless said otherwise; what is empty is not asked.
   *
   * @param today the day it is
   * @throws kb.web.Refusal naming the parameter that is no good
   */
  public static ReportRange range(
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable String lang,
      LocalDate today) {
    LocalDate last = to == null || to.isBlank() ? today : day("to", to);
    LocalDate first =
        from == null || from.isBlank() ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
    try {
      return new ReportRange(first, last, orNone(channel), orNone(lang));
    } catch (IllegalArgumentException e) {
      throw fault("from", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw fault(field, "'" + text + "' is no day such as 2026-05-01");
    }
  }

  private static RuntimeException fault(String field, String detail) {
    return Problem.invalid(List.of(new Problem.FieldError(field, detail))).refusal();
  }
}
