package kb.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the search. */
@ConfigMapping(prefix = "kb.search")
public interface SearchConfig {

  /** Where the index is; deleting it is always safe. */
  @WithDefault("${kb.data.dir:data}/index")
  Path dir();

  /** The most time one search may take; past it, it answers with what it has found until then. */
  @WithDefault("1s")
  Duration timeout();

  /** How long after a failed write to the index it is tried again. */
  @WithDefault("10s")
  Duration retryAfter();
}
