package kb.deflection.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.ledger.EventLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * A process made to be killed: writes events from many threads and prints the id of each one as
 * soon as it is acknowledged, then a dot, so that half a line is told from a whole one.
 */
@Command(name = "victim", hidden = true)
public final class Victim implements Runnable {

  private static final int THREADS = 16;

  @Parameters(paramLabel = "URL")
  String url;

  @Override
  public void run() {
    EventLedger ledger = EventLedger.open(url);
    PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 1; i < THREADS; i++) {
      Thread.ofPlatform().start(() -> writeForEver(ledger, acknowledged));
    }
    writeForEver(ledger, acknowledged);
  }

  private static void writeForEver(EventLedger ledger, PrintStream acknowledged) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (!acknowledged.checkError()) {
      Event event =
          Event.of(
                  EventType.ARTICLE_OPENED,
                  "victim",
                  UUID.randomUUID().toString(),
                  Clock.systemUTC().instant())
              .withVisit("v" + random.nextInt(1000))
              .withArticle("vhid-pislia-zminy-telefonu", 1);
      boolean again = random.nextInt(20) == 0;
      ledger.append(again ? List.of(event, event) : List.of(event));
      acknowledged.println(event.id() + '.');
    }
  }
}
