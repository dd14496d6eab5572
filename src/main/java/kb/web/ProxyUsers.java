package kb.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People whom a reverse proxy has signed in and names in a header, as oauth2-proxy does. Anybody
 * else could send such a header too, so it counts only from the proxy's own addresses. Safe for use
 * by many threads.
 */
@Singleton
public final class ProxyUsers {

  private final Optional<String> header;
  private final List<IpSubnetFilterRule> trusted;
  private final CurrentVertxRequest current;

  ProxyUsers(WebConfig config, CurrentVertxRequest current) {
    this.header = config.proxyUserHeader();
    this.trusted =
        config.proxyAddresses().orElse(List.of()).stream().map(ProxyUsers::rule).toList();
    this.current = current;
  }

  private static IpSubnetFilterRule rule(String address) {
    String[] parts = address.strip().split("/", 2);
    int whole = parts[0].contains(":") ? 128 : 32;
    try {
      int bits = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
      return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "kb.web.proxy-addresses holds '" + address + "': write 10.0.0.7 or 10.0.0.0/24", e);
    }
  }

  /** Who the proxy says it is, as an agent. */
  Optional<Key> of(ContainerRequestContext call) {
    return header
        .filter(name -> isFromProxy())
        .map(name -> call.getHeaders().getOrDefault(name, List.of()))
        // Of two, one is the visitor's own that the proxy has let through.
        .filter(people -> people.size() == 1 && !people.getFirst().isBlank())
        .map(people -> people.getFirst())
        .map(person -> Key.ofPerson(person.strip(), Set.of(Scope.AGENT)));
  }

  /** By the connection itself: what X-Forwarded-For says, anybody may have written. */
  private boolean isFromProxy() {
    SocketAddress from = current.getCurrent().request().connection().remoteAddress();
    if (from == null || from.hostAddress() == null) {
      return false;
    }
    InetSocketAddress address = new InetSocketAddress(from.hostAddress(), from.port());
    return trusted.stream().anyMatch(rule -> rule.matches(address));
  }
}
