package kb.page.digest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** A server that sends its mail to a port of this machine, with a ledger of its own. */
public final class DigestProfile implements QuarkusTestProfile {

  private static final String PORT = "kb.test.smtp.port";

  /** Where the mail goes: nobody listens there unless a test does. */
  public static int port() {
    if (System.getProperty(PORT) == null) {
      try (ServerSocket free = new ServerSocket(0)) {
        System.setProperty(PORT, Integer.toString(free.getLocalPort()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Integer.parseInt(System.getProperty(PORT));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Path data =
        Path.of(System.getProperty("kb.data.dir"), "digest-" + ProcessHandle.current().pid());
    return Map.of(
        "kb.data.dir",
        data.toString(),
        "kb.ledger.url",
        "jdbc:sqlite:" + data.resolve("ledger.db"),
        "kb.web.address",
        "https://help.barvinok.example/",
        "kb.digest.smtp.host",
        "127.0.0.1",
        "kb.digest.smtp.port",
        Integer.toString(port()),
        "kb.digest.to",
        "vlasnytsia@barvinok.example",
        "kb.digest.from",
        "pidkazka@barvinok.example");
  }
}
