package kb.deflection.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketFact;
import kb.deflection.TicketLog;
import kb.deflection.ledger.EventLedger;
import kb.deflection.outcome.Outcome;
import kb.deflection.outcome.TicketStory;
import kb.deflection.outcome.VisitStory;
import kb.deflection.outcome.Windows;
import kb.web.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String OLENA = "olena@приклад.укр";
  private static final String TICKET = "canary-ЗВ-7001";

  @TempDir Path data;
  @TempDir Path secrets;

  private EventLedger ledger;
  private SubjectKeys subjects;
  private TicketLog tickets;
  private Erasure erasure;

  @BeforeEach
  void open() {
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    subjects = new SubjectKeys(new Secrets(secrets));
    tickets = new TicketLog(ledger, subjects, CLOCK);
    erasure = new Erasure(ledger, subjects, List.of(new ErasableEvents(subjects)), CLOCK);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void nothingOfAnErasedCustomerIsInAnyByteOfTheDatabase() throws IOException {
    Subject olena = subjects.customer(OLENA, Strength.VERIFIED);
    tell(olena);
    assertThat(bytes()).contains(olena.key(), TICKET).doesNotContain(OLENA);

    assertThat(erasure.erase(OLENA).rows()).isEqualTo(202);

    assertThat(bytes()).doesNotContain(olena.key()).doesNotContain(TICKET);
  }

  @Test
  void theNumbersStay() {
    tell(subjects.customer(OLENA, Strength.VERIFIED));
    Outcome before = outcome();

    erasure.erase(OLENA);

    assertThat(outcome()).isEqualTo(before);
    assertThat(ledger.ofVisit("v7")).hasSize(2);
  }

  @Test
  void anErasedTicketToldAgainIsNoNews() {
    tell(subjects.customer(OLENA, Strength.VERIFIED));
    erasure.erase(OLENA);

    assertThat(tickets.report(ticket("v7"))).isFalse();
  }

  @Test
  void whatBecomesOfAnErasedTicketLaterIsNotKeptEither() throws IOException {
    tell(subjects.customer(OLENA, Strength.VERIFIED));
    erasure.erase(OLENA);

    assertThat(tickets.report(moved(EventType.TICKET_CLOSED, NOW.plusSeconds(60)))).isFalse();
    assertThat(bytes()).doesNotContain(TICKET);
  }

  @Test
  void aReopeningStaysOneThoughNobodyKnowsOfWhat() {
    Subject olena = subjects.customer(OLENA, Strength.VERIFIED);
    tell(olena);
    tickets.report(moved(EventType.TICKET_CLOSED, NOW));
    tickets.report(moved(EventType.TICKET_REOPENED, NOW));
    List<TicketStory> before = story().tickets();

    erasure.erase(OLENA);

    assertThat(before.getFirst().reopenedAt()).isNotNull();
    assertThat(story().tickets()).isEqualTo(before);
  }

  @Test
  void anotherCustomerIsUntouched() {
    Subject taras = subjects.customer("taras", Strength.VERIFIED);
    tell(subjects.customer(OLENA, Strength.VERIFIED));
    ledger.append(List.of(started("t1", taras)));

    erasure.erase(OLENA);

    assertThat(ledger.ofVisit("t1")).containsExactly(started("t1", taras));
  }

  @Test
  void whoIsNotKnownIsErasedWithoutAWord() {
    assertThat(erasure.erase("нікому-не-відома").rows()).isZero();
  }

  private void tell(Subject subject) {
    for (int i = 0; i < 201; i++) {
      ledger.append(List.of(started("v" + i, subject)));
    }
    tickets.report(ticket("v7"));
  }

  private Outcome outcome() {
    return Outcome.of("v7", ledger.ofVisit("v7"), Windows.DEFAULT, NOW);
  }

  private VisitStory story() {
    return VisitStory.of("v7", ledger.ofVisit("v7"), Windows.DEFAULT);
  }

  private static TicketFact moved(EventType type, Instant at) {
    return new TicketFact(type, TICKET, "form", "uk", OLENA, "v7", null, null, at);
  }

  private static TicketFact ticket(String visit) {
    return new TicketFact(
        EventType.TICKET_SUBMITTED, TICKET, "form", "uk", OLENA, visit, null, null, NOW);
  }

  private static Event started(String visit, Subject subject) {
    return Event.of(EventType.VISIT_STARTED, "server", visit, NOW)
        .withVisit(visit)
        .withSubject(subject);
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        if (!file.toString().endsWith("-shm")) {
          all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }
}
