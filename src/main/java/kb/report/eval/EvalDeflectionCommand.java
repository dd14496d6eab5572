package kb.report.eval;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kb.report.effect.CausalEffect.Estimate;
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
        "%,d desks of each kind, %,d customers each, %.0f %% held out. Numbers in points; behind each"
            + " its error.%n%-33s %6s %14s %14s %14s %14s %9s %9s%n",
        desks,
        customers,
        100 * share,
        "desks",
        "truth",
        "usual (1)",
        "confirmed",
        "presumed",
        "causal",
        "holds (2)",
        "moved (3)");
    List<DeskReading> honest = print(out, "honest", UnaryOperator.identity(), List.of());
    print(out, "10 % more visits of machines", truth -> truth.withBots(0.10), honest);
    print(out, "10 % forged clicks on \"solved\"", truth -> truth.withForgedClicks(0.10), honest);
    print(out, "10 % more visits of a forger", truth -> truth.withForgedVisits(0.10), honest);
    print(out, "5 % on two devices", truth -> truth.withTwoDevices(0.05), honest);
    print(out, "2 % of browser events lost", truth -> truth.withLost(0.02), honest);
    out.printf(
        Locale.ROOT,
        "(1) shown and no ticket in the visit, as most products count%n"
            + "(2) desks whose causal interval holds the tickets truly avoided%n"
            + "(3) the causal number against the same desk without the trouble, on average%n");
    out.flush();
  }

  private List<DeskReading> print(
      PrintWriter out, String kind, UnaryOperator<DeskTruth> change, List<DeskReading> honest) {
    List<DeskReading> readings = read(desks, customers, share, seed, change);
    List<DeskReading> known = readings.stream().filter(r -> r.causal() != null).toList();
    out.printf(
        Locale.ROOT,
        "%-33s %6.2f %s %s %s %s %7.1f %% %+9.2f%n",
        kind,
        100 * mean(readings, DeskReading::truth),
        withError(readings, DeskReading::shownAndLeft),
        withError(readings, DeskReading::confirmed),
        withError(readings, DeskReading::presumed),
        withError(known, EvalDeflectionCommand::causal),
        100 * mean(known, r -> holds(r) ? 1 : 0),
        honest.isEmpty() ? 0 : 100 * moved(readings, honest));
    out.flush();
    return readings;
  }

  private static String withError(
      List<DeskReading> readings, ToDoubleFunction<DeskReading> number) {
    return String.format(
        Locale.ROOT,
        "%6.2f %+7.2f",
        100 * mean(readings, number),
        100 * mean(readings, reading -> number.applyAsDouble(reading) - reading.truth()));
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

  /** Whether the interval holds what is true of the subjects that were counted. */
  static boolean holds(DeskReading reading) {
    Estimate causal = reading.causal();
    return causal != null && causal.interval().contains(reading.truthPerSubject());
  }

  /** By how much the causal number is another than that of the same desks without the trouble. */
  static double moved(List<DeskReading> readings, List<DeskReading> honest) {
    return IntStream.range(0, readings.size())
        .filter(i -> readings.get(i).causal() != null && honest.get(i).causal() != null)
        .mapToDouble(i -> causal(readings.get(i)) - causal(honest.get(i)))
        .average()
        .orElse(Double.NaN);
  }

  static double causal(DeskReading reading) {
    Estimate causal = reading.causal();
    return causal == null ? Double.NaN : causal.rate();
  }

  static double mean(List<DeskReading> readings, ToDoubleFunction<DeskReading> number) {
    return readings.stream().mapToDouble(number).average().orElse(Double.NaN);
  }
}
