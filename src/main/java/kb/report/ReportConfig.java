package kb.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Settings of the reports. */
@ConfigMapping(prefix = "kb.report")
public interface ReportConfig {

  /** In whose midnight a day begins. */
  @WithDefault("Europe/Kyiv")
  ZoneId zone();

  /**
   * The number of subjects at which the interval of the causal number is tightest; choose it before
   * the experiment, about as many as it will have in a quarter.
   */
  @WithDefault("20000")
  long sequenceTightestAt();

  /** After how many days without any sign that it is right an article is stale. */
  @WithDefault("180")
  int staleAfterDays();

  /** What one more ticket costs: at least, likely, at most, such as {@code 90,150,220}. */
  Optional<List<Double>> ticketCost();

  /** In what the cost is said. */
  @WithDefault("UAH")
  String currency();
}
