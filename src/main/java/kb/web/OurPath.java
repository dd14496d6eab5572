package kb.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells paths of this server, which a browser may be sent on to, from addresses of others. */
public final class OurPath {

  private OurPath() {}

  /** The path; empty where it leads elsewhere or is none. */
  public static Optional<URI> of(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//") || next.startsWith("/\\")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(next));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
