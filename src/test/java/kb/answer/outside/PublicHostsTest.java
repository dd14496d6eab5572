package kb.answer.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.2.7",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001:0::1",
        "[::1]",
        "2130706433",
        "127.1",
        "0177.0.0.1",
        "8.8.8.010"
      })
  void anAddressOfAnInsideNetworkIsRefused(String address) {
    PublicHosts hosts = new PublicHosts(InetAddress::getAllByName, Set.of());

    assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> hosts.addresses(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2a00:1450:4025::200e"})
  void anAddressOfTheOpenInternetIsGood(String address) throws UnknownHostException {
    PublicHosts hosts = new PublicHosts(InetAddress::getAllByName, Set.of());

    assertThat(hosts.addresses(address)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST.", "wiki.local", "printer.lan", "db.internal"})
  void aNameThatOnlyExistsInsideIsNotEvenLookedUp(String host) {
    PublicHosts hosts =
        new PublicHosts(
            name -> {
              throw new AssertionError("looked up " + name);
            },
            Set.of());

    assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> hosts.addresses(host));
  }

  @Test
  void oneInsideAddressAmongManySpoilsTheHost() throws UnknownHostException {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.8")};
    PublicHosts hosts = new PublicHosts(name -> both, Set.of());

    assertThatExceptionOfType(RefusedAddress.class)
        .isThrownBy(() -> hosts.addresses("подвійний.укр"))
        .withMessageContaining("подвійний.укр")
        .withMessageContaining("kb.answer.trusted-hosts");
  }

  @Test
  void theOperatorMayTrustAHostInside() throws UnknownHostException {
    InetAddress[] inside = {InetAddress.getByName("10.0.0.8")};
    PublicHosts hosts = new PublicHosts(name -> inside, Set.of("wiki.internal"));

    assertThat(hosts.addresses("Wiki.Internal")).containsExactly(inside);
  }
}
