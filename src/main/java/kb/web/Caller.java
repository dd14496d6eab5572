package kb.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose key the call came with, if it came with one. */
@RequestScoped
public class Caller {

  private @Nullable Key key;

  void is(Key known) {
    this.key = known;
  }

  /** The name of the key. */
  public Optional<String> name() {
    return Optional.ofNullable(key).map(Key::name);
  }

  /** Whether the caller may do what the scope asks for. */
  public boolean may(Scope scope) {
    return key != null && key.allows(scope);
  }
}
