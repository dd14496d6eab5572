package kb.page.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the weekly letter. By which server and from whom it is sent is said by {@code
 * quarkus.mailer.host}, {@code .port}, {@code .username}, {@code .password} and {@code .from}.
 */
@ConfigMapping(prefix = "kb.digest")
public interface DigestConfig {

  /** To whom it is sent, addresses with commas between them; to nobody where it is not set. */
  Optional<List<String>> to();

  /** On which day it is sent, at eight in the morning where the reports have their midnight. */
  @WithDefault("MONDAY")
  DayOfWeek day();

  /** In which language it is written: {@code uk} or {@code en}. */
  @WithDefault("uk")
  String lang();
}
