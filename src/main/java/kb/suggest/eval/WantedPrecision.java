package kb.suggest.eval;

import io.smallrye.config.SmallRyeConfigBuilder;
import kb.suggest.confidence.SuggestConfig;

/** What the desk set as {@code kb.suggest.precision}, for commands that run without the server. */
final class WantedPrecision {

  private WantedPrecision() {}

  static double configured() {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .addDefaultInterceptors()
        .withMapping(SuggestConfig.class)
        .withMappingIgnore("**")
        .build()
        .getConfigMapping(SuggestConfig.class)
        .precision();
  }
}
