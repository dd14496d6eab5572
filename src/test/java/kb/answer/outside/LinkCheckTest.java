package kb.answer.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kb.article.Base;
import kb.deflection.ledger.EventLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily look at pages of others: when, how fast, and what is kept. */
class LinkCheckTest {

  private static final Duration DAY = Duration.ofHours(24);

  @TempDir Path data;

  private final HandClock clock = new HandClock();
  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private final PageReader reader =
      new PageReader(
          new PublicHosts(
              host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
              Set.of("dovidka.test", "podatky.test")),
          2_000);
  private HttpServer server;
  private EventLedger ledger;
  private Checkups checkups;
  private LinkCheck check;

  private static final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-11-23T03:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          try (call) {
            call.sendResponseHeaders(status.get(), -1);
          }
        });
    server.start();
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    checkups = new Checkups(ledger);
    check =
        new LinkCheck(
            reader,
            checkups,
            new Base(data.resolve("kb-content")).library(),
            clock,
            time -> {
              pauses.add(time);
              clock.now = clock.now.plus(time);
            });
  }

  @AfterEach
  void stop() {
    reader.close();
    ledger.close();
    server.stop(0);
  }

  @Test
  void aPageIsDueOnceADay() throws InterruptedException {
    String page = link("dovidka.test", "/чек", false);
    link("dovidka.test", "/знято", true);
    assertThat(check.due()).containsExactly(page);

    check.look();

    assertThat(check.due()).isEmpty();
    clock.now = clock.now.plus(DAY).minusSeconds(1);
    assertThat(check.due()).isEmpty();
    clock.now = clock.now.plusSeconds(1);
    assertThat(check.due()).containsExactly(page);
  }

  @Test
  void twoPagesOfAHostAreTenSecondsApartAndAnotherHostWaitsForNobody() throws InterruptedException {
    link("dovidka.test", "/а", false);
    link("dovidka.test", "/б", false);
    link("podatky.test", "/в", false);

    check.look();

    assertThat(pauses).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void aPageIsDeadAtTheSecondLookInVainAndClearedWhenItReturns() throws InterruptedException {
    String page = link("dovidka.test", "/зникла", false);
    status.set(404);
    check.look();
    Instant since = clock.now;
    assertThat(checkups.all().get(page))
        .returns(404, Checkup::status)
        .returns(since, Checkup::failingSince)
        .returns(false, Checkup::isDead);

    clock.now = clock.now.plus(DAY);
    check.look();
    assertThat(checkups.all().get(page))
        .returns(true, Checkup::isDead)
        .returns(since, Checkup::failingSince);

    clock.now = clock.now.plus(DAY);
    status.set(200);
    check.look();
    assertThat(checkups.all().get(page))
        .isEqualTo(new Checkup(page, 200, "", clock.now, null))
        .returns(false, Checkup::isDead);
  }

  private String link(String host, String path, boolean undone) {
    String page =
        java.net
            .URI
            .create("http://" + host + ":" + server.getAddress().getPort() + path)
            .toASCIIString();
    return ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into link (id, ticket, target, title, relation, origin, rank, agent,"
                  + " linked_at, undone_at) values (?,'Т-1',?,'Довідка','answers','pasted',0,"
                  + "'Оля',0,"
                  + (undone ? "1" : "null")
                  + ")")) {
        row.setString(1, path);
        row.setString(2, page);
        row.executeUpdate();
        return page;
      }
    });
  }
}
