package kb.deflection.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kb.deflection.ledger.EventLedger;

/**
 * Kills a process while it writes, opens the ledger again, and looks for every event that was
 * acknowledged; over and over on the same ledger.
 */
public final class Crashes {

  private static final int FEWEST = 50;
  private static final int MOST = 1500;

  /**
   * What was found.
   *
   * @param kills how often a process was killed
   * @param acknowledged events acknowledged before the kills
   * @param lost of those, how many were not there afterwards
   * @param twice of those, how many were there more than once
   */
  public record Findings(int kills, long acknowledged, long lost, long twice) {}

  private final List<String> victim;
  private final String url;
  private final Random random;

  /**
   * Prepares to kill.
   *
   * @param victim the command that starts a {@link Victim}; the URL is added to it
   * @param url the ledger
   * @param random when to kill: after how many acknowledgements
   */
  public Crashes(List<String> victim, String url, Random random) {
    this.victim = victim;
    this.url = url;
    this.random = random;
  }

  /** Starts, kills and looks this many times. */
  public Findings run(int kills) {
    long acknowledged = 0;
    long lost = 0;
    long twice = 0;
    for (int i = 0; i < kills; i++) {
      Instant from = Clock.systemUTC().instant().minusSeconds(1);
      List<String> promised = killAfter(FEWEST + random.nextInt(MOST - FEWEST));
      Map<String, Integer> found = found(from);
      acknowledged += promised.size();
      for (String id : promised) {
        int times = found.getOrDefault(id, 0);
        lost += times == 0 ? 1 : 0;
        twice += times > 1 ? 1 : 0;
      }
    }
    return new Findings(kills, acknowledged, lost, twice);
  }

  private List<String> killAfter(int acknowledgements) {
    List<String> command = new ArrayList<>(victim);
    command.add(url);
    List<String> promised = new ArrayList<>();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader lines = process.inputReader()) {
        String line = lines.readLine();
        while (line != null) {
          if (line.endsWith(".")) {
            promised.add(line.substring(0, line.length() - 1));
          }
          if (promised.size() == acknowledgements) {
            process.toHandle().destroyForcibly(); // Process's own would close what we still read
          }
          line = lines.readLine();
        }
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the process to be killed did not start", e);
    }
    if (promised.size() < acknowledgements) {
      throw new IllegalStateException(
          "the process ended by itself after " + promised.size() + " acknowledgements");
    }
    return promised;
  }

  private Map<String, Integer> found(Instant from) {
    Map<String, Integer> found = new HashMap<>();
    try (EventLedger ledger = EventLedger.open(url)) {
      ledger.from(from, event -> found.merge(event.id(), 1, Integer::sum));
    }
    return found;
  }
}
