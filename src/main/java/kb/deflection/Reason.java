package kb.deflection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer means by saying that an article does not solve it. */
public enum Reason {
  /** It is about something else: the suggestion was wrong. */
  @JsonProperty("off-topic")
  OFF_TOPIC("off-topic"),
  /** It is about this, but the answer is not in it: the article lacks something. */
  @JsonProperty("no-answer")
  NO_ANSWER("no-answer"),
  /** They take back what they said of it before: the visit is as if it had never been said. */
  @JsonProperty("undo")
  UNDO("undo");

  private final String inBrowser;

  Reason(String inBrowser) {
    this.inBrowser = inBrowser;
  }

  /** The reason a browser calls so in {@code POST /api/events}. */
  public static Optional<Reason> ofBrowser(@Nullable String name) {
    return Arrays.stream(values()).filter(reason -> reason.inBrowser.equals(name)).findFirst();
  }
}
