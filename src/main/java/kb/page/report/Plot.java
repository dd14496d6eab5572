package kb.page.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plot over time and the table behind it, which says the same without a picture.
 *
 * @param title what both show
 * @param drawing what {@code reports.js} draws
 * @param head the table's columns
 * @param rows its rows, the newest first
 */
public record Plot(String title, Drawing drawing, List<String> head, List<List<String>> rows) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How values are drawn. */
  public enum Kind {
    /** A line within the band of its interval. */
    BAND,
    /** Bars, each series on top of the one before. */
    STACK
  }

  /** In what values are said. */
  public enum Unit {
    SHARE,
    RATIO,
    COUNT
  }

  /**
   * What is drawn.
   *
   * @param days the middle of each period, in seconds since 1970
   * @param names of the periods
   * @param provisionalFrom the first period that may still change; none when absent
   * @param low the least value the axis shows; by the data when absent
   * @param high the greatest
   */
  @JsonInclude(Include.NON_NULL)
  public record Drawing(
      Kind kind,
      Unit unit,
      List<Long> days,
      List<String> names,
      @Nullable Integer provisionalFrom,
      String provisional,
      @Nullable Double low,
      @Nullable Double high,
      List<Series> series) {}

  /**
   * One line or one layer.
   *
   * @param ink the style sheet's {@code --plot-…} of this name
   * @param values one a period; null where nothing is known
   * @param lows where each interval begins; absent where there are none
   * @param highs where it ends
   */
  @JsonInclude(Include.NON_NULL)
  public record Series(
      String name,
      String ink,
      List<@Nullable Double> values,
      @Nullable List<@Nullable Double> lows,
      @Nullable List<@Nullable Double> highs) {}

  /** The drawing as JSON that may stand within HTML. */
  public String json() {
    try {
      return JSON.writeValueAsString(drawing).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plot that cannot be written", e);
    }
  }

  static long middle(LocalDate from, LocalDate to) {
    long begin = from.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long end = to.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    return (begin + end) / 2;
  }
}
