package kb.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of what agents do. */
@ConfigMapping(prefix = "kb.answer")
public interface AnswerConfig {

  /** Hosts that agents may link to though they are inside the network, such as a wiki. */
  Optional<Set<String>> trustedHosts();

  /** How often is looked whether links teach something new. */
  @WithDefault("5s")
  Duration learnEvery();
}
