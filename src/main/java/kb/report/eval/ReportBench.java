package kb.report.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kb.deflection.Event;
import kb.deflection.HoldOut;
import kb.deflection.ledger.EventLedger;
import kb.report.ReportRange;
import kb.report.visit.DeflectionReport;
import kb.report.visit.DeflectionReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb bench report}: how long a report over many events takes. */
@Command(
    name = "report",
    description = "Fills a new ledger with a simulated desk and measures its report.")
public final class ReportBench implements Runnable {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final int EVENTS_AT_ONCE = 5000;

  @Spec CommandSpec spec;

  @Option(
      names = "--customers",
      description = "Customers, about four events each (default: ${DEFAULT-VALUE}).",
      defaultValue = "250000")
  int customers;

  @Option(
      names = "--folder",
      description = "Where the ledger is made (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/bench")
  Path folder;

  @Override
  public void run() {
    Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    Clock later = Clock.fixed(start.plusSeconds(100L * 86_400), ZoneOffset.UTC);
    try (EventLedger ledger = EventLedger.open(newFile())) {
      long events = fill(ledger, start);
      DeflectionReports reports = DeflectionReports.on(ledger, ZoneOffset.UTC, later);
      ReportRange quarter = new ReportRange(FIRST, FIRST.plusDays(89), null, null);
      print("first report of %,d events: %,d ms, %,d visits%n", events, reports, quarter);
      print("the same again (%,d events): %,d ms, %,d visits%n", events, reports, quarter);
    }
  }

  private long fill(EventLedger ledger, Instant start) {
    SplittableRandom random = new SplittableRandom(7);
    List<Event> some = new ArrayList<>();
    long[] events = {0};
    new SimulatedDesk(DeskTruth.honest(random), new HoldOut(0.1, "bench", "salt"), start, random)
        .make(
            customers,
            (visit, its) -> {
              some.addAll(its);
              events[0] += its.size();
              if (some.size() >= EVENTS_AT_ONCE) {
                ledger.append(some);
                some.clear();
              }
            });
    ledger.append(some);
    return events[0];
  }

  private void print(String line, long events, DeflectionReports reports, ReportRange range) {
    long began = System.nanoTime();
    DeflectionReport report = reports.deflection(range);
    long millis = (System.nanoTime() - began) / 1_000_000;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, line, events, millis, report.outcomes().visits());
    out.flush();
  }

  private String newFile() {
    try {
      Files.createDirectories(folder);
      return "jdbc:sqlite:" + Files.createTempDirectory(folder, "report").resolve("ledger.db");
    } catch (IOException e) {
      throw new UncheckedIOException("no file can be made in " + folder, e);
    }
  }
}
