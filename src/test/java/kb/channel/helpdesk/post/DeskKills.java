package kb.channel.helpdesk.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kb.channel.helpdesk.SignatureRule;
import kb.channel.helpdesk.webhook.DeskHouse;
import kb.deflection.ledger.EventLedger;

/**
 * Kills a {@link DeskVictim} over and over while webhooks come in and notes go out: now after so
 * many acknowledged webhooks, now at the moment when a desk has a note and has not said so yet.
 * What was not acknowledged is sent again, as desks do.
 */
final class DeskKills {

  private static final int SENDERS = 4;
  private static final int PER_LIFE = 40;

  /**
   * What was found.
   *
   * @param acknowledged tickets whose webhook was acknowledged
   * @param lost of those, how many are not there
   * @param toldTwice how many tickets are in the ledger's events more than once
   * @param notesLost tickets of which their desk has no note
   * @param notesTwice of the desk whose notes are read, how many tickets have more than one
   * @param blindTwice of the desk whose notes cannot be read, how many tickets have more than one
   */
  record Findings(
      int kills,
      int acknowledged,
      int lost,
      int toldTwice,
      int notesLost,
      int notesTwice,
      int blindTwice) {}

  private final Path folder;
  private final String ledgerUrl;
  private final Random random;
  private final FakeDesk desk = new FakeDesk();
  private final Instant start = Clock.systemUTC().instant();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Integer> unsent = new ConcurrentLinkedQueue<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger numbers = new AtomicInteger();

  DeskKills(Path folder, String ledgerUrl, Random random) {
    this.folder = folder;
    this.ledgerUrl = ledgerUrl;
    this.random = random;
  }

  /** Zammad, whose notes are read before one is posted, and one that only takes them. */
  static Map<String, String> settings(String deskUrl) {
    Map<String, String> settings = DeskHouse.settings(deskUrl);
    settings.put("kb.desk.blind.type", "generic");
    settings.put("kb.desk.blind.secret", DeskHouse.SECRET);
    settings.put("kb.desk.blind.fields.customer", "/ticket/email");
    settings.put("kb.desk.blind.fields.updated-at", "/ticket/updated");
    // what a desk repeats after a minute comes after hours of the victim's clock
    settings.put("kb.desk.blind.tolerance", "P1D");
    settings.put("kb.desk.zammad.tolerance", "P1D");
    settings.put("kb.desk.blind.note.url", deskUrl + "/notes/{id}");
    settings.put("kb.desk.blind.note.headers.Authorization", "Bearer token-1");
    return settings;
  }

  Findings run(int kills) throws IOException, InterruptedException {
    for (int i = 0; i < kills; i++) {
      for (int n = 0; n < PER_LIFE; n++) {
        unsent.add(numbers.incrementAndGet());
      }
      live(i % 2 == 0, 1 + random.nextInt(PER_LIFE / 2));
    }
    drain();
    return findings(kills);
  }

  private void live(boolean atANote, int after) throws IOException {
    Process victim = begin();
    AtomicInteger left = new AtomicInteger(after);
    Runnable count =
        () -> {
          if (left.decrementAndGet() == 0) {
            victim.toHandle().destroyForcibly();
          }
        };
    desk.onNote(atANote ? count : () -> {});
    try (BufferedReader lines = victim.inputReader();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      String port = lines.readLine();
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(() -> sendAll(port, victim, atANote ? () -> {} : count));
      }
      senders.close();
      victim.onExit().join();
    } finally {
      victim.destroyForcibly();
      desk.onNote(() -> {});
    }
  }

  private Process begin() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            DeskVictim.class.getName(),
            folder.toString(),
            ledgerUrl,
            desk.url(),
            start.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void sendAll(String port, Process victim, Runnable acknowledgedOne) {
    for (Integer number = unsent.poll(); number != null; number = unsent.poll()) {
      if (!victim.isAlive() || !send(port, number)) {
        unsent.add(number);
        return;
      }
      acknowledged.add(ticket(number));
      acknowledgedOne.run();
    }
  }

  private boolean send(String port, int number) {
    boolean blind = number % 2 == 0;
    byte[] body = blind ? blind(number) : zammad(number);
    SignatureRule rule =
        blind ? DeskHouse.rule(settings(desk.url()), "blind") : SignatureRule.ZAMMAD;
    HttpRequest request =
        HttpRequest.newBuilder(address(port, blind ? "blind" : "zammad"))
            .header(rule.header(), rule.sign(DeskHouse.SECRET, "", body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<String> r = http.send(request, BodyHandlers.ofString());
      if (r.statusCode() != 200) System.out.println("DBG " + r.body());
      return r.statusCode() == 200;
    } catch (IOException e) {

      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static URI address(String port, String path) {
    return URI.create(
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/" + path);
  }

  private static String ticket(int number) {
    return (number % 2 == 0 ? "blind-" : "zammad-") + number;
  }

  private static byte[] zammad(int number) {
    return DeskHouse.payload(
        "zammad.json",
        it ->
            ((ObjectNode) it.path("ticket"))
                .put("id", number)
                .put("number", Integer.toString(number)));
  }

  private static byte[] blind(int number) {
    return DeskHouse.payload(
        "osticket.json",
        it ->
            ((ObjectNode) it.path("ticket"))
                .put("id", number)
                .put("number", Integer.toString(number)));
  }

  /** A last life, in which the desks send what is left and the outbox is emptied. */
  private void drain() throws IOException, InterruptedException {
    Process victim = begin();
    try (BufferedReader lines = victim.inputReader()) {
      String port = lines.readLine();
      while (!unsent.isEmpty()) {
        sendAll(port, victim, () -> {});
      }
      HttpRequest waiting = HttpRequest.newBuilder(address(port, "")).build();
      HttpResponse<String> answer = http.send(waiting, BodyHandlers.ofString());
      while (!answer.body().equals("0")) {
        answer = http.send(waiting, BodyHandlers.ofString());
      }
    } finally {
      victim.destroyForcibly();
      victim.waitFor();
    }
  }

  private Findings findings(int kills) {
    try (EventLedger ledger = EventLedger.open(ledgerUrl)) {
      Map<String, Integer> told = new ConcurrentHashMap<>();
      ledger.from(
          Instant.EPOCH, event -> told.merge(String.valueOf(event.ticket()), 1, Integer::sum));
      Set<String> kept = ConcurrentHashMap.newKeySet();
      ledger.read(connection -> {
        try (var query = connection.createStatement();
            var rows = query.executeQuery("select id from ticket where body <> ''")) {
          while (rows.next()) {
            kept.add(rows.getString(1));
          }
          return 0;
        }
      });
      int all = numbers.get();
      return new Findings(
          kills,
          acknowledged.size(),
          (int)
              acknowledged.stream()
                  .filter(id -> !kept.contains(id) || !told.containsKey(id))
                  .count(),
          (int) told.values().stream().filter(times -> times > 1).count(),
          all - desk.all().size(),
          twice(1),
          twice(0));
    } finally {
      desk.close();
    }
  }

  private int twice(int remainder) {
    return (int)
        desk.all().entrySet().stream()
            .filter(it -> Integer.parseInt(it.getKey()) % 2 == remainder)
            .filter(it -> it.getValue().size() > 1)
            .count();
  }
}
