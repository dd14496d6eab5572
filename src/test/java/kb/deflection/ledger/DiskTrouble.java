package kb.deflection.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/**
 * A disk that takes nothing more: the operating system refuses every write of this process to a
 * file, as a full or read-only disk does, and root's too.
 */
public final class DiskTrouble implements AutoCloseable {

  private DiskTrouble() {}

  /** Begins it; it ends when this is closed. */
  public static DiskTrouble begin() throws IOException, InterruptedException {
    limitFiles("0");
    return new DiskTrouble();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    limitFiles("unlimited");
  }

  private static void limitFiles(String bytes) throws IOException, InterruptedException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Long.toString(ProcessHandle.current().pid()),
                "--fsize=" + bytes + ":")
            .inheritIO()
            .start();
    assertThat(prlimit.waitFor()).as("prlimit").isZero();
  }
}
