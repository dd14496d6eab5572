package kb.deflection.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb bench crash}: kills a writing process over and over and looks for what it promised. */
@Command(
    name = "crash",
    description =
        "Kills a writing process (SIGKILL) over and over; nothing acknowledged may be lost.")
public final class CrashBench implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = "--kills",
      description = "How often (default: ${DEFAULT-VALUE}).",
      defaultValue = "200")
  int kills;

  @Option(
      names = "--folder",
      description = "Where the ledger is made (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/bench")
  Path folder;

  @Option(
      names = "--seed",
      description = "Decides when to kill (default: ${DEFAULT-VALUE}).",
      defaultValue = "7")
  long seed;

  @Override
  public void run() {
    Crashes.Findings findings =
        new Crashes(victim(), LedgerBench.newFile(folder), new Random(seed)).run(kills);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d kills, %d events acknowledged, %d lost, %d twice%n",
            findings.kills(),
            findings.acknowledged(),
            findings.lost(),
            findings.twice());
    if (findings.lost() + findings.twice() > 0) {
      throw new IllegalStateException("the ledger broke its promise");
    }
  }

  /** This program again, with the word that makes it a victim. */
  static List<String> victim() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
    boolean isPackaged = classPath.endsWith("quarkus-run.jar");
    command.addAll(
        isPackaged
            ? List.of("-jar", classPath)
            : List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath,
                "kb.Main"));
    command.addAll(List.of("bench", "victim"));
    return command;
  }
}
