package kb.channel.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what help desks are told. */
@ConfigMapping(prefix = "kb.outbox")
public interface OutboxConfig {

  /**
   * How long to wait with a note for what else changes on its ticket, so that one note says all.
   */
  @WithDefault("PT5S")
  Duration settle();

  /** How long to wait after the first failure; twice as long after each further one. */
  @WithDefault("PT10S")
  Duration firstPause();

  /** The longest pause between two attempts. */
  @WithDefault("PT15M")
  Duration longestPause();

  /** After this long without success a parcel is given up; it stays to be seen and tried again. */
  @WithDefault("P7D")
  Duration giveUpAfter();

  /** How long delivered parcels and received webhooks are remembered. */
  @WithDefault("P30D")
  Duration remember();
}
