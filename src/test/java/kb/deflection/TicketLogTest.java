package kb.deflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kb.deflection.ledger.EventLedger;
import kb.web.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLogTest {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");

  @TempDir Path data;

  private EventLedger ledger;
  private TicketLog tickets;

  @BeforeEach
  void open() {
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    tickets = new TicketLog(ledger, new SubjectKeys(new Secrets(data)), clock);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aTicketIsSubmittedOnceHoweverOftenItIsTold() {
    assertThat(tickets.report(submitted("візит", NOW))).isTrue();
    assertThat(tickets.report(submitted(null, NOW.minusSeconds(5)))).isFalse();

    assertThat(ledger.ofVisit("візит")).hasSize(1);
  }

  @Test
  void theCustomerIsNowhereInTheEvent() {
    tickets.report(submitted("візит", NOW));

    assertThat(ledger.ofVisit("візит").getFirst().toString()).doesNotContain("olena");
  }

  @Test
  void aTicketFromTheFutureHappenedNow() {
    tickets.report(submitted("візит", NOW.plusSeconds(900)));

    assertThat(ledger.ofVisit("візит").getFirst().at()).isEqualTo(NOW);
  }

  @Test
  void whatABrowserSaysIsNoFactOfATicketSystem() {
    assertThatThrownBy(() ->
            new TicketFact(
                EventType.MARKED_SOLVED, "ЗВ-1", null, null, null, null, null, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TicketFact submitted(@Nullable String visit, Instant at) {
    return new TicketFact(
        EventType.TICKET_SUBMITTED,
        "ЗВ-1",
        "telegram",
        "uk",
        "olena@приклад.укр",
        visit,
        null,
        null,
        at);
  }
}
