package kb.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose key the call came with, if it came with one. */
@RequestScoped
public class Caller {

  private @Nullable Key key;

  private @Nullable String session;

  /**
   * @param browser what stands for the browser that was let in; absent for a key that came itself
   */
  void is(Key known, @Nullable String browser) {
    this.key = known;
    this.session = browser;
  }

  /** What stands for the browser, where a person was let in through one. */
  public Optional<String> session() {
    return Optional.ofNullable(session);
  }

  /** The name of the key, or of the person. */
  public Optional<String> name() {
    return Optional.ofNullable(key).map(Key::name);
  }

  /** Whether the caller may do what the scope asks for. */
  public boolean may(Scope scope) {
    return key != null && key.allows(scope);
  }
}
