package kb.channel.helpdesk.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kb.channel.helpdesk.post.Note.Line;
import kb.channel.helpdesk.post.Note.Part;
import kb.channel.helpdesk.webhook.DeskHouse;
import kb.channel.outbox.Rounds;
import kb.deflection.ledger.LedgerUnavailable;
import kb.web.Refusal;

/**
 * A process made to be killed: takes webhooks by HTTP and delivers notes all the while. Its clock
 * runs 200 times as fast, so that the lease of a parcel is over in half a second.
 */
final class DeskVictim {

  static final int HASTE = 200;

  private DeskVictim() {}

  /** Started with the folder, the ledger, the desks' address, and the moment the clock began at. */
  public static void main(String[] args) throws IOException {
    Clock clock = new Hasty(Instant.parse(args[3]));
    DeskHouse house = new DeskHouse(Path.of(args[0]), args[1], DeskKills.settings(args[2]), clock);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", call -> take(house, call));
    server.start();
    DeskHttp http = new DeskHttp(clock);
    Rounds rounds =
        new Rounds(
            house.outbox,
            List.of(
                new NoteCourier(NoteDesks.of(house.config), house.ledger, DeskVictim::note, http)),
            new Random(7),
            clock);
    var unused =
        Executors.newSingleThreadScheduledExecutor()
            .scheduleWithFixedDelay(rounds::round, 0, 5, TimeUnit.MILLISECONDS);
    System.out.println(server.getAddress().getPort());
  }

  private static Optional<Note> note(String ticket, String lang) {
    Line line = new Line("", "Вхід після зміни номера телефону", null, "");
    return Optional.of(
        new Note("Підказка: " + ticket, List.of(new Part("Відповіді", List.of(line)))));
  }

  private static void take(DeskHouse house, HttpExchange call) throws IOException {
    try (call) {
      String answer;
      int status = 200;
      if (call.getRequestMethod().equals("GET")) {
        answer = Long.toString(house.outbox.backlog().waiting());
      } else {
        String desk = call.getRequestURI().getPath().substring(1);
        byte[] body = call.getRequestBody().readAllBytes();
        try {
          answer = house.receive(desk, call.getRequestHeaders()::getFirst, body).result();
        } catch (LedgerUnavailable | Refusal e) {
          answer = e.toString();
          status = 503;
        }
      }
      byte[] text = answer.getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, text.length);
      call.getResponseBody().write(text);
    }
  }

  /** Runs fast, from the same moment in every process. */
  private static final class Hasty extends Clock {

    private final Instant start;

    Hasty(Instant start) {
      this.start = start;
    }

    @Override
    public Instant instant() {
      Duration gone = Duration.between(start, Clock.systemUTC().instant());
      return start.plus(gone.multipliedBy(HASTE));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
