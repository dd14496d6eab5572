package kb.deflection.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import kb.deflection.bench.Throughput.Measured;
import kb.deflection.ledger.EventLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb bench ledger}: how fast events are acknowledged. */
@Command(
    name = "ledger",
    description = "How many events a second the ledger acknowledges, each synced to the disk.")
public final class LedgerBench implements Runnable {

  private static final Duration WARM_UP = Duration.ofSeconds(2);

  @Spec CommandSpec spec;

  @Option(
      names = "--url",
      description = "The ledger to write into (default: a new SQLite file in --folder).",
      defaultValue = "")
  String url;

  @Option(
      names = "--folder",
      description = "Where the new file is made (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/bench")
  Path folder;

  @Option(
      names = "--callers",
      description = "Callers at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "64")
  int callers;

  @Option(
      names = "--seconds",
      description = "Length of each run (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  int seconds;

  @Option(
      names = "--rate",
      description = "Events a second of the second run (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  int rate;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Duration length = Duration.ofSeconds(seconds);
    try (EventLedger ledger = EventLedger.open(url.isEmpty() ? newFile(folder) : url)) {
      Fsync disk = Fsync.measure(folder);
      out.printf(
          Locale.ROOT,
          "the disk itself: a sync of 12 kB takes p50 %.1f ms, p99 %.1f ms; load %.1f%n",
          disk.p50Ms(),
          disk.p99Ms(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      Throughput throughput = new Throughput(ledger, Clock.systemUTC());
      throughput.asFastAsPossible(callers, WARM_UP);
      print(out, callers + " callers, full speed", throughput.asFastAsPossible(callers, length));
      print(out, rate + " events a second", throughput.atRate(callers, rate, length));
    }
  }

  private static void print(PrintWriter out, String what, Measured measured) {
    out.printf(
        Locale.ROOT,
        "%s: %,.0f acknowledged a second, p50 %.1f ms, p99 %.1f ms (%,d events)%n",
        what,
        measured.perSecond(),
        measured.p50Ms(),
        measured.p99Ms(),
        measured.events());
    out.flush();
  }

  static String newFile(Path folder) {
    try {
      Files.createDirectories(folder);
      return "jdbc:sqlite:" + Files.createTempDirectory(folder, "ledger").resolve("ledger.db");
    } catch (IOException e) {
      throw new UncheckedIOException("no file can be made in " + folder, e);
    }
  }
}
