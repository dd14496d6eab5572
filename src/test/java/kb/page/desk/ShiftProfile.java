package kb.page.desk;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kb.answer.outside.PageReader;
import kb.answer.outside.PublicHosts;

/** A server with a ledger and a base of its own, in which a shift may write articles. */
public final class ShiftProfile implements QuarkusTestProfile {

  private static final Path DATA =
      Path.of(System.getProperty("kb.data.dir"), "shift-" + ProcessHandle.current().pid());

  /** Where the articles are. */
  static final Path CONTENT = DATA.resolve("content");

  @Override
  public Map<String, String> getConfigOverrides() {
    // asked for more than once
    if (!Files.exists(CONTENT)) {
      copy(Path.of("kb-content"), CONTENT);
    }
    return Map.of(
        "kb.data.dir",
        DATA.toString(),
        "kb.ledger.url",
        "jdbc:sqlite:" + DATA.resolve("ledger.db"),
        "kb.content.dir",
        CONTENT.toString());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(WithoutNameServer.class);
  }

  /** The tests must pass without the internet: every host has a public address, of no machine. */
  @Alternative
  @Singleton
  public static final class WithoutNameServer {

    @Produces
    @Singleton
    PageReader reader() {
      byte[] nobody = {(byte) 194, 44, 1, 1};
      return new PageReader(
          new PublicHosts(
              host -> new InetAddress[] {InetAddress.getByAddress(host, nobody)}, Set.of()),
          1_000);
    }
  }
}
