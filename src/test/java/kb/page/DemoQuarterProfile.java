package kb.page;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kb.report.demo.DemoCommand;
import picocli.CommandLine;

/** A server whose ledger holds a simulated quarter, as {@code ./kb demo} makes it. */
public final class DemoQuarterProfile implements QuarkusTestProfile {

  private static final Path DATA = Path.of(System.getProperty("kb.data.dir"), "demo");

  @Override
  public Map<String, String> getConfigOverrides() {
    // asked for more than once
    if (!Files.exists(DATA)) {
      int code =
          new CommandLine(new DemoCommand())
              .execute("--data", DATA.toString(), "--customers", "60");
      if (code != 0) {
        throw new IllegalStateException("kb demo ended with " + code);
      }
    }
    return Map.of(
        "kb.data.dir",
        DATA.toString(),
        "kb.ledger.url",
        "jdbc:sqlite:" + DATA.resolve("ledger.db"));
  }
}
