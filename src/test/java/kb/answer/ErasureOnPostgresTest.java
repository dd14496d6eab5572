package kb.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kb.coach.Coaches;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketLog;
import kb.deflection.erasure.ErasableEvents;
import kb.deflection.erasure.Erasure;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.DraftSketches;
import kb.deflection.likeness.Sketches;
import kb.web.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an erased customer is in the table files of PostgreSQL either; its log is its own. */
class ErasureOnPostgresTest {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String OLENA = "olena@приклад.укр";
  private static final String CANARY = "канарка-7001";

  @TempDir Path data;
  @TempDir Path secrets;

  @Test
  void nothingOfAnErasedCustomerIsInAnyTableFile() throws IOException, SQLException {
    SubjectKeys subjects = new SubjectKeys(new Secrets(secrets));
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setDataDirectory(data.resolve("pg")).start();
        EventLedger ledger = EventLedger.open(postgres.getJdbcUrl("postgres", "postgres"))) {
      Tickets tickets = tickets(ledger, subjects);
      for (int i = 0; i < 20; i++) {
        tickets.put(ticket("ЗВ-" + CANARY + "-" + i, OLENA));
        tickets.put(ticket("ЗВ-інша-" + i, "taras"));
      }
      flush(postgres);
      String key = subjects.customer(OLENA, Strength.VERIFIED).key();
      assertThat(isInTableFiles(CANARY)).isTrue();
      assertThat(isInTableFiles(key)).isTrue();

      ErasableEvents events = new ErasableEvents(subjects);
      new Erasure(
              ledger,
              subjects,
              List.of(events, new ErasableTickets(events), new DraftSketches(ledger)),
              CLOCK)
          .erase(OLENA);

      flush(postgres);
      assertThat(isInTableFiles(CANARY)).as("a ticket's text and name").isFalse();
      assertThat(isInTableFiles(key)).as("the customer's key").isFalse();
      assertThat(tickets.find("ЗВ-інша-7")).isPresent();
    }
  }

  private Tickets tickets(EventLedger ledger, SubjectKeys subjects) {
    return new Tickets(
        ledger,
        new TicketLog(ledger, subjects, CLOCK),
        subjects,
        new Coaches(data.resolve("нема")),
        new Sketches(new Secrets(secrets)),
        CLOCK);
  }

  private static Ticket ticket(String id, String customer) {
    String text = "Не можу зайти. " + id;
    return new Ticket(
        id, "email", customer, null, "uk", "Вхід", text, null, null, TicketStatus.OPEN, NOW);
  }

  private static void flush(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  private boolean isInTableFiles(String text) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("pg/base"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
