package kb;

import kb.deflection.bench.CrashBench;
import kb.deflection.bench.LedgerBench;
import kb.deflection.bench.Victim;
import kb.report.eval.ReportBench;
import picocli.CommandLine.Command;

/** {@code kb bench}: how fast, and how safe. */
@Command(
    name = "bench",
    synopsisSubcommandLabel = "WHAT",
    description = "Measures how fast the program is and what it survives.",
    subcommands = {CrashBench.class, LedgerBench.class, ReportBench.class, Victim.class})
final class BenchCommand {}
