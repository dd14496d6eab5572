package kb.web.openid;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A server that has an identity provider on another site, and a signing-in proxy somewhere in
 * 127.0.0.8/29; it believes X-Forwarded-For of everybody, the weakest setting there is.
 */
public final class SignInSetting implements QuarkusTestResourceLifecycleManager {

  private final IdentityProvider provider = new IdentityProvider();

  @Override
  public Map<String, String> start() {
    int port = freePort();
    return Map.of(
        "quarkus.http.test-port",
        String.valueOf(port),
        "quarkus.http.proxy.proxy-address-forwarding",
        "true",
        "quarkus.http.proxy.allow-x-forwarded",
        "true",
        "kb.web.address",
        "http://localhost:" + port,
        "kb.web.openid.issuer",
        provider.issuer().toString(),
        "kb.web.openid.client-id",
        IdentityProvider.CLIENT,
        "kb.web.openid.client-secret",
        IdentityProvider.SECRET,
        "kb.web.openid.agents",
        "підтримка",
        "kb.web.proxy-user-header",
        "X-Forwarded-Email",
        "kb.web.proxy-addresses",
        "10.1.2.3,127.0.0.8/29");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    provider.close();
  }
}
