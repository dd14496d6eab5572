package kb.search.eval;

import io.smallrye.config.SmallRyeConfigBuilder;
import kb.article.ContentConfig;

/** The settings of the server, for commands that run without it. */
public final class Settings {

  private Settings() {}

  /** Where the articles are. */
  public static ContentConfig content() {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .addDefaultInterceptors()
        .withMapping(ContentConfig.class)
        .withMappingIgnore("**")
        .build()
        .getConfigMapping(ContentConfig.class);
  }
}
