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

  /** Of how many linked articles a week a second person is asked whether they answer. */
  @WithDefault("10")
  int reviewsAWeek();

  /** How often is looked whether links teach something new. */
  @WithDefault("5s")
  Duration learnEvery();
}
