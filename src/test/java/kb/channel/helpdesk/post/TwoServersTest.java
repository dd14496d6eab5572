package kb.channel.helpdesk.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.channel.helpdesk.post.Note.Line;
import kb.channel.helpdesk.post.Note.Part;
import kb.channel.helpdesk.webhook.DeskHouse;
import kb.channel.helpdesk.webhook.Received;
import kb.channel.outbox.Rounds;
import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, each called by many threads at once. */
class TwoServersTest {

  private static final int TICKETS = 25;
  private static final int THREADS = 8;

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @TempDir Path folder;
  private final FakeDesk desk = new FakeDesk();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private List<DeskHouse> servers;

  @BeforeEach
  void open() {
    servers =
        List.of(
            new DeskHouse(folder, POSTGRES.url(folder), desk.url()),
            new DeskHouse(folder, POSTGRES.url(folder), desk.url()));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    servers.forEach(DeskHouse::close);
    desk.close();
  }

  /** As the contract of webhooks says of one server, whatever the order and however often each. */
  @Test
  void theEndDoesNotDependOnWhichServerTakesWhichWebhookAndWhen() throws Exception {
    List<byte[]> told = new ArrayList<>();
    for (int i = 0; i < TICKETS; i++) {
      for (int twice = 0; twice < 2; twice++) {
        told.add(zammad(i, "open", "09:30:35", "Поміняла телефон"));
        told.add(zammad(i, "open", "09:31:00", "Ось знімок екрана"));
        told.add(zammad(i, "closed", "10:00:00", "Дякую"));
        told.add(zammad(i, "open", "10:30:00", "Знову те саме"));
      }
    }
    Collections.shuffle(told, new Random(20260512));
    Map<String, AtomicInteger> isNew = new ConcurrentHashMap<>();
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      DeskHouse server = servers.get(i % servers.size());
      byte[] body = told.get(i);
      calls.add(
          threads.submit(() -> {
            Received received = server.receive("zammad", body);
            if (received.result().equals("new")) {
              isNew
                  .computeIfAbsent("" + received.ticket(), it -> new AtomicInteger())
                  .incrementAndGet();
            }
          }));
    }
    for (Future<?> call : calls) {
      call.get();
    }

    for (int i = 0; i < TICKETS; i++) {
      Ticket ticket = servers.getFirst().ticket("zammad-" + (20_000 + i));
      assertThat(ticket.status()).isEqualTo(TicketStatus.REOPENED);
      assertThat(ticket.body()).isEqualTo("Поміняла телефон");
    }
    assertThat(isNew).hasSize(TICKETS);
    assertThat(isNew.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    assertThat(rows("select count(*) from event where type = 'ticket_submitted'"))
        .isEqualTo(TICKETS);
    assertThat(rows("select count(*) from desk_ticket")).isEqualTo(TICKETS);
    assertThat(rows("select count(*) from outbox where state = 'waiting'")).isEqualTo(TICKETS);
  }

  @Test
  void everyNoteIsPostedOnceThoughBothServersDeliverAndNotesAreDueMeanwhile() throws Exception {
    for (int i = 0; i < TICKETS; i++) {
      servers.get(i % 2).receive("zammad", zammad(i, "open", "09:30:35", "Поміняла телефон"));
    }
    servers.forEach(server -> server.clock.pass(Duration.ofMinutes(1)));
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      DeskHouse server = servers.get(i % servers.size());
      boolean delivers = i < THREADS / 2;
      work.add(
          threads.submit(() -> {
            Rounds rounds = rounds(server);
            for (int turn = 0; turn < TICKETS; turn++) {
              if (delivers) {
                rounds.round();
              } else {
                due(server, turn);
              }
            }
          }));
    }
    for (Future<?> done : work) {
      done.get();
    }
    servers.forEach(server -> server.clock.pass(Duration.ofMinutes(1)));
    rounds(servers.getFirst()).round();

    assertThat(desk.refused()).isEmpty();
    assertThat(desk.all()).hasSize(TICKETS);
    assertThat(desk.all().values()).allSatisfy(notes -> assertThat(notes).hasSize(1));
    assertThat(rows("select count(*) from outbox where state <> 'sent'")).isZero();
  }

  private void due(DeskHouse server, int ticket) {
    server.ledger.write(connection -> {
      server.outbox.addNote(connection, "zammad", "zammad-" + (20_000 + ticket), null);
      return 0;
    });
  }

  private Rounds rounds(DeskHouse of) {
    Line line = new Line("", "Вхід після зміни номера телефону", null, "");
    Note note = new Note("Підказка", List.of(new Part("Відповіді", List.of(line))));
    return new Rounds(
        of.outbox,
        List.of(
            new NoteCourier(
                NoteDesks.of(of.config),
                of.ledger,
                (ticket, lang) -> Optional.of(note),
                new DeskHttp(of.clock))),
        new Random(7),
        of.clock);
  }

  private static byte[] zammad(int number, String state, String time, String said) {
    String at = "2026-05-12T" + time + ".000Z";
    return DeskHouse.payload(
        "zammad.json",
        it -> {
          ((ObjectNode) it.path("ticket"))
              .put("id", number + 1)
              .put("number", Integer.toString(20_000 + number))
              .put("state", state)
              .put("updated_at", at);
          ((ObjectNode) it.path("article")).put("body", said).put("created_at", at);
        });
  }

  private long rows(String sql) {
    return servers
        .getFirst()
        .ledger
        .read(connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
          }
        });
  }
}
