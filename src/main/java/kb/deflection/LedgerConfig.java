package kb.deflection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import kb.deflection.outcome.Windows;

/** Settings of the ledger and of what is read out of it. */
@ConfigMapping(prefix = "kb.ledger")
public interface LedgerConfig {

  /** Where the ledger lives: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}. */
  @WithDefault("jdbc:sqlite:${kb.data.dir:data}/ledger.db")
  String url();

  /** After this long without a sign of life a visit is over. */
  @WithDefault("PT30M")
  Duration idle();

  /** A ticket by the same customer this long after a visit takes its deflection back. */
  @WithDefault("P7D")
  Duration bounce();

  /** How much later than everything else an event may still arrive before its day is closed. */
  @WithDefault("PT48H")
  Duration lateness();

  /** After this long a visit's events are deleted; what was counted of its day stays. */
  @WithDefault("P395D")
  Duration retention();

  /** The experiment that tells what would have happened without suggestions. */
  HoldoutConfig holdout();

  /** The experiment's settings. */
  interface HoldoutConfig {

    /** The share of customers, 0 to 1, who are shown nothing; 0 switches the experiment off. */
    @WithDefault("0")
    double share();

    /** Names this run of the experiment; another name deals the customers out anew. */
    @WithDefault("1")
    String epoch();

    /** Keys the dealing out; made from the installation's secrets unless set. */
    Optional<String> salt();
  }

  /** The windows that outcomes are judged by. */
  default Windows windows() {
    return new Windows(idle(), bounce());
  }

  /** The settings as a program without a container sees them: environment and system properties. */
  static LedgerConfig load() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDefaultSources()
        .withMapping(LedgerConfig.class)
        .build()
        .getConfigMapping(LedgerConfig.class);
  }
}
