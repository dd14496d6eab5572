package kb.suggest.confidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what is offered to a person who writes. */
@ConfigMapping(prefix = "kb.suggest")
public interface SuggestConfig {

  /**
   * How sure a suggestion must be, as the share of shown suggestions that should be right, above 0
   * and below 1. Higher is more silent.
   */
  @WithDefault("0.7")
  double precision();
}
