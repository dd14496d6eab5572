package kb.coach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the coach. */
@ConfigMapping(prefix = "kb.coach")
public interface CoachSettings {

  /** Folder with the desk's own rules, coach-uk.rules and coach-en.rules; need not exist. */
  @WithDefault("${kb.content.dir:kb-content}")
  String dir();
}
