package kb.answer.outside;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole address of a page, in one spelling: scheme and host in lower case, no standard port.
 * Whether its host may be asked is for {@link PublicHosts} to say.
 */
public final class WebAddress {

  private static final int LONGEST = 2000;
  private static final Pattern HOST = Pattern.compile("[a-zA-Z]{3,5}://([^/?#:@\\[\\]\\s]+)");

  private static final Pattern AROUND_BEFORE = Pattern.compile("^[<(\\[«“„\"']+");
  private static final Pattern AROUND_AFTER = Pattern.compile("[>)\\]»”“\"'.,;:!?…]+$");

  private WebAddress() {}

  /**
   * Reads an address that somebody wrote or pasted.
   *
   * @throws RefusedAddress when it is no whole address of the web, or holds a password
   */
  public static URI parse(String written) {
    String text = bare(written);
    if (text.length() > LONGEST) {
      throw new RefusedAddress("an address has at most " + LONGEST + " characters");
    }
    try {
      URI url = new URI(withAsciiHost(text)).parseServerAuthority();
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new RefusedAddress("write a whole address that begins with https://");
      }
      if (url.getRawUserInfo() != null) {
        throw new RefusedAddress("an address may hold no name and password");
      }
      return normal(url, scheme);
    } catch (URISyntaxException e) {
      throw new RefusedAddress("this is no address: " + e.getReason() + " at " + e.getIndex());
    }
  }

  /** Without the brackets, quotes and full stops that stand around an address within a text. */
  private static String bare(String written) {
    String text = AROUND_BEFORE.matcher(written.strip()).replaceFirst("");
    String without = AROUND_AFTER.matcher(text).replaceFirst("");
    // A bracket that closes one within the address is part of it: …/Каса_(апарат)
    return text.startsWith(")", without.length()) && without.contains("(")
        ? without + ")"
        : without;
  }

  /** Hosts such as приклад.укр as the network spells them (RFC 3490). */
  private static String withAsciiHost(String text) {
    Matcher host = HOST.matcher(text);
    try {
      return host.lookingAt()
          ? text.substring(0, host.start(1))
              + IDN.toASCII(host.group(1))
              + text.substring(host.end(1))
          : text;
    } catch (IllegalArgumentException e) {
      throw new RefusedAddress("'" + host.group(1) + "' is no name of a host");
    }
  }

  private static URI normal(URI url, String scheme) {
    int standard = scheme.equals("https") ? 443 : 80;
    String port = url.getPort() < 0 || url.getPort() == standard ? "" : ":" + url.getPort();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String fragment = url.getRawFragment() == null ? "" : "#" + url.getRawFragment();
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return URI.create(scheme + "://" + host + port + path + query + fragment);
  }
}
