package kb.answer.outside;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which hosts this server may ask for a page: those of which every address is of the open internet,
 * so that nobody reaches the inside of our network through us (OWASP, Server-Side Request Forgery
 * Prevention). A host is resolved here once and then spoken to at the very addresses that were
 * looked at. Safe for use by many threads.
 */
public final class PublicHosts {

  /** Finds the addresses of a host, as {@link InetAddress#getAllByName} does. */
  @FunctionalInterface
  public interface Resolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** What the IANA special-purpose registries (RFC 6890) keep out of the open internet. */
  private static final List<IpSubnetFilterRule> NOT_PUBLIC =
      rules(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Of version 6 only what is handed out to the internet, without the tunnels of version 4. */
  private static final List<IpSubnetFilterRule> PUBLIC_6 = rules("2000::/3");

  private static final List<IpSubnetFilterRule> NOT_PUBLIC_6 =
      rules("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** 0177.0.0.1 is 177.0.0.1 to Java and 127.0.0.1 to a browser, for which a zero means octal. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?=.*\\b0\\d)[\\d.]+");

  private static final Set<String> INNER_NAMES =
      Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa");

  private final Resolver resolver;
  private final Set<String> trusted;

  /**
   * @param resolver finds the addresses of a host
   * @param trusted hosts that may be asked though they are inside, as the operator wrote them
   */
  public PublicHosts(Resolver resolver, Set<String> trusted) {
    this.resolver = resolver;
    this.trusted = Set.copyOf(trusted);
  }

  private static List<IpSubnetFilterRule> rules(String... subnets) {
    return Arrays.stream(subnets)
        .map(subnet -> subnet.split("/", -1))
        .map(part ->
            new IpSubnetFilterRule(part[0], Integer.parseInt(part[1]), IpFilterRuleType.REJECT))
        .toList();
  }

  /**
   * The addresses at which a host may be asked.
   *
   * @param host a name or an address, with or without the brackets of version 6
   * @throws RefusedAddress when any of its addresses is not of the open internet
   * @throws UnknownHostException when it has none
   */
  public InetAddress[] addresses(String host) throws UnknownHostException {
    String name = bare(host);
    if (trusted.contains(name)) {
      return resolver.resolve(name);
    }
    if (INNER_NAMES.contains(name.substring(name.lastIndexOf('.') + 1))) {
      throw refused(host);
    }
    if (AMBIGUOUS.matcher(name).matches()) {
      throw new RefusedAddress(
          host + " is read as one address here and as another by browsers: write it without zeros");
    }
    InetAddress[] addresses = resolver.resolve(name);
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw refused(host);
      }
    }
    return addresses;
  }

  private static String bare(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static RefusedAddress refused(String host) {
    return new RefusedAddress(
        host
            + " is inside a private network: link a page of the open internet, or have the"
            + " operator add the host to kb.answer.trusted-hosts");
  }

  static boolean isPublic(InetAddress address) {
    return address.getAddress().length == 4
        ? !isIn(NOT_PUBLIC, address)
        : isIn(PUBLIC_6, address) && !isIn(NOT_PUBLIC_6, address);
  }

  private static boolean isIn(List<IpSubnetFilterRule> subnets, InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return subnets.stream().anyMatch(subnet -> subnet.matches(socket));
  }
}
