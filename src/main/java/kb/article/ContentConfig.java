package kb.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Settings of the base: where the articles are and how they are read. */
@ConfigMapping(prefix = "kb.content")
public interface ContentConfig {

  /** The folder with the articles. */
  @WithDefault("kb-content")
  Path dir();

  /**
   * Where a file of that folder is shown in its repository, {@code {path}} standing for its path:
   * {@code https://github.com/OWNER/NAME/blob/main/kb-content/{path}}. Agents are sent there.
   */
  Optional<String> repository();

  /** The languages articles may be in: also the names of the folders that set a language. */
  @WithDefault("uk,en")
  Set<String> languages();

  /** The language of an article that names none and lies in no folder of a language. */
  @WithDefault("uk")
  String defaultLang();

  /** The time zone of {@code publish} and {@code expire} where they name none. */
  @WithDefault("Europe/Kyiv")
  ZoneId zone();

  /** The largest article, in kilobytes. */
  @WithDefault("512")
  int maxFileKilobytes();

  /** The processor time one article may take to read before it is given up as dangerous. */
  @WithDefault("2s")
  Duration parseLimit();

  /** How often the folder is looked at for changes. */
  @WithDefault("500ms")
  Duration watchEvery();
}
