package kb.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

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
}
