package kb.answer.outside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last look at a page found.
 *
 * @param status what it answered: 200 where it is there, 0 where nothing answered
 * @param problem why it is no good, in a few words; empty where it is there
 * @param failingSince since when it has been no good, look after look; absent where it is there
 */
public record Checkup(
    String url, int status, String problem, Instant checkedAt, @Nullable Instant failingSince) {

  /** Whether it was gone at two looks in a row at least: once may be anybody's bad day. */
  public boolean isDead() {
    return failingSince != null && failingSince.isBefore(checkedAt);
  }
}
