package kb.article.markdown;

import java.net.URI;
import java.net.URISyntaxException;

/** The spelling of paths in addresses. */
final class Addresses {

  private Addresses() {}

  /** The path with whatever an address may not hold as percent signs and digits. */
  static String encodePath(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path of an address: " + path, e);
    }
  }
}
