package kb.language;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the room: {@code kb.language.*}. */
@ConfigMapping(prefix = "kb.language")
public interface LanguageSettings {

  /** The desk's own words, a line a rule; the file may be missing. */
  @WithDefault("${kb.content.dir:kb-content}/lexicon.txt")
  Path lexicon();

  /** How often that file is looked at for changes. */
  @WithDefault("${kb.content.watch-every:500ms}")
  Duration watchEvery();
}
