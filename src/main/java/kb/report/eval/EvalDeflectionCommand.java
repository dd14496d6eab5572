package kb.report.eval;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import kb.report.CausalEffect.Estimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb eval deflection}: the report's numbers beside the truth of simulated desks. */
@Command(
    name = "deflection",
    description = "Simulates desks whose truth is known and prints what the report says of them.")
public final class EvalDeflectionCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = "--desks",
      description = "Desks of each kind (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  int desks;

  @Option(
      names = "--customers",
      description = "Customers of each desk (default: ${DEFAULT-VALUE}).",
      defaultValue = "3000")
  int customers;

  @Option(
      names = "--share",
      description = "The share held out (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.2")
  double share;

  @Option(names = "--seed", description = "(default: ${DEFAULT-VALUE})", defaultValue = "7")
  long seed;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d desks of each kind, %d customers each, %.0f %% held out; all numbers in points%n"
            + "%-34s %6s %9s %10s %9s %7s %10s%n",
        desks,
        customers,
        100 * share,
        "desks",
        "truth",
        "usual(*)",
        "confirmed",
        "presumed",
        "causal",
        "truth in");
    print(out, "honest", UnaryOperator.identity());
    print(out, "and 10 % machines", truth -> truth.withBots(0.10));
    print(out, "and 10 % forged \"solved\"", truth -> truth.withForged(0.10));
    print(out, "and 5 % on two devices", truth -> truth.withTwoDevices(0.05));
    out.println("(*) shown and no ticket in the visit, as most products count");
    out.flush();
  }

  private void print(PrintWriter out, String kind, UnaryOperator<DeskTruth> change) {
    List<DeskReading> readings = read(desks, customers, share, seed, change);
    List<DeskReading> known = readings.stream().filter(r -> r.causal() != null).toList();
    out.printf(
        Locale.ROOT,
        "%-34s %6.2f %9.2f %10.2f %9.2f %7.2f %8.1f %%%n",
        kind,
        100 * mean(readings, DeskReading::truth),
        100 * mean(readings, DeskReading::shownAndLeft),
        100 * mean(readings, DeskReading::confirmed),
        100 * mean(readings, DeskReading::presumed),
        100 * mean(known, EvalDeflectionCommand::causal),
        100 * mean(known, r -> contains(r) ? 1 : 0));
    out.flush();
  }

  static List<DeskReading> read(
      int desks, int customers, double share, long seed, UnaryOperator<DeskTruth> change) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DeskReading> readings = new ArrayList<>();
    for (int i = 0; i < desks; i++) {
      DeskTruth truth = change.apply(DeskTruth.honest(random));
      readings.add(DeskReading.of(truth, customers, share, random.split()));
    }
    return readings;
  }

  static boolean contains(DeskReading reading) {
    Estimate causal = reading.causal();
    return causal != null && causal.interval().contains(reading.truth());
  }

  static double causal(DeskReading reading) {
    Estimate causal = reading.causal();
    return causal == null ? Double.NaN : causal.rate();
  }

  static double mean(List<DeskReading> readings, ToDoubleFunction<DeskReading> number) {
    return readings.stream().mapToDouble(number).average().orElse(Double.NaN);
  }
}
