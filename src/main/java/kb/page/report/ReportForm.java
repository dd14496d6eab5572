package kb.page.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.report.ReportRange;
import kb.report.http.ReportQuery;
import kb.web.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the owner asks of the page: the fields of its form, which are also its address. */
public final class ReportForm {

  @RestQuery @Nullable String from;
  @RestQuery @Nullable String to;
  @RestQuery @Nullable String channel;

  /** Of the drafts; {@code lang} is the language of the page. */
  @RestQuery @Nullable String language;

  /** What one more ticket costs: at least, likely, at most. */
  @RestQuery @Nullable Double low;

  @RestQuery @Nullable Double likely;
  @RestQuery @Nullable Double high;

  /**
   * A form as it was read.
   *
   * @param costs of one more ticket, rising; empty for those of the settings
   * @param fault what was wrong with it: {@code costs}, or a sentence; empty where nothing was
   */
  public record Asked(ReportRange range, List<Double> costs, String fault, LocalDate today) {

    /** The address of a report on the same range. */
    public String report(String name) {
      return "/api/reports/" + name + "?" + query("lang");
    }

    /** The address of its table. */
    public String table(String name) {
      return report(name) + "&format=csv";
    }

    /** The address of this page as it is asked for. */
    public String address() {
      return "/reports?" + query("language");
    }

    /** The address of the page on the state of the base, for the same days. */
    public String base() {
      return "/reports/base?from=" + range.from() + "&to=" + range.to();
    }

    /** The address of this page with the last days instead, today the last. */
    public String last(int days) {
      ReportRange other =
          new ReportRange(today.minusDays(days - 1L), today, range.channel(), range.lang());
      return new Asked(other, costs, "", today).address();
    }

    public boolean isLast(int days) {
      return range.to().equals(today) && range.from().equals(today.minusDays(days - 1L));
    }

    /** A cost as the form's field holds it, or an empty text. */
    public String cost(int place) {
      return costs.isEmpty() ? "" : Double.toString(costs.get(place)).replaceFirst("\\.0$", "");
    }

    private String query(String langName) {
      Map<String, String> fields = new TreeMap<>();
      fields.put("from", range.from().toString());
      fields.put("to", range.to().toString());
      if (range.channel() != null) {
        fields.put("channel", range.channel());
      }
      if (range.lang() != null) {
        fields.put(langName, range.lang());
      }
      if (!costs.isEmpty() && langName.equals("language")) {
        fields.put("low", cost(0));
        fields.put("likely", cost(1));
        fields.put("high", cost(2));
      }
      List<String> pairs = new ArrayList<>();
      fields.forEach((name, value) ->
          pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
      return String.join("&", pairs);
    }
  }

  /** Reads the form; where a field is no good, the usual stands in and the fault is told. */
  public Asked read(LocalDate today) {
    try {
      ReportRange range = ReportQuery.range(from, to, channel, language, today);
      List<Double> costs = costs();
      return new Asked(range, costs, costs.isEmpty() && isAnyCost() ? "costs" : "", today);
    } catch (Refusal refusal) {
      ReportRange usual = ReportQuery.range(null, null, channel, language, today);
      return new Asked(usual, costs(), String.valueOf(refusal.problem().detail()), today);
    }
  }

  /** The three costs; none unless they are all there and rise. */
  private List<Double> costs() {
    return low != null
            && likely != null
            && high != null
            && 0 <= low
            && low <= likely
            && likely <= high
        ? List.of(low, likely, high)
        : List.of();
  }

  private boolean isAnyCost() {
    return low != null || likely != null || high != null;
  }
}
