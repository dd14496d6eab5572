package kb.deflection.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kb.deflection.Assignment;
import kb.deflection.Detail;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.Reason;
import kb.deflection.Shown;
import kb.deflection.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger promises, whichever database it lives in. */
abstract class EventLedgerContract {

  private static final Instant NOON = Instant.parse("2026-05-12T12:00:00.123Z");

  private EventLedger ledger;

  abstract String url();

  @BeforeEach
  void open() {
    ledger = EventLedger.open(url());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void keepsEverythingAnEventSays() {
    Event event = everything("подія-1", "візит-1");

    ledger.append(List.of(event));

    assertThat(ledger.ofVisit("візит-1")).containsExactly(event);
  }

  @Test
  void theSameEventAgainIsADuplicateThoughItArrivesLater() {
    Event event = opened("a", "v");
    Event again =
        event
            .withTimes(event.createdAt(), NOON.plusSeconds(90), NOON.plusSeconds(80))
            .withDetail(Detail.NONE.withFlag("clock"));

    assertThat(ledger.append(List.of(event, again))).isEqualTo(new Appended(1, 1, List.of()));
    assertThat(ledger.append(List.of(again))).isEqualTo(new Appended(0, 1, List.of()));
    assertThat(ledger.ofVisit("v")).containsExactly(event);
  }

  @Test
  void anotherPayloadUnderTheSameIdIsPutAsideAndTheFirstStays() {
    Event event = opened("a", "v");
    Event other = event.withArticle("каса-не-сходиться", 2);
    ledger.append(List.of(event));

    Appended answer = ledger.append(List.of(other, opened("b", "v")));
    ledger.append(List.of(other));

    assertThat(answer).isEqualTo(new Appended(1, 0, List.of("a")));
    assertThat(ledger.ofVisit("v")).containsExactly(event, opened("b", "v"));
    assertThat(count("quarantine")).isEqualTo(1);
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherEvent() {
    Event event = opened("a", "v");
    Event other = Event.of(EventType.VISIT_STARTED, "server", "a", NOON).withVisit("v");

    assertThat(ledger.append(List.of(event, other)).accepted()).isEqualTo(2);
  }

  @Test
  void whatSeveralThreadsAppendIsThereOnce() throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<Appended>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        Event event = opened("e" + i % 200, "v");
        answers.add(callers.submit(() -> ledger.append(List.of(event))));
      }
      int accepted = 0;
      int duplicates = 0;
      for (Future<Appended> answer : answers) {
        accepted += answer.get().accepted();
        duplicates += answer.get().duplicates();
      }
      assertThat(accepted).isEqualTo(200);
      assertThat(duplicates).isEqualTo(200);
    }
    assertThat(ledger.ofVisit("v")).hasSize(200);
  }

  @Test
  void streamsFromAMomentOnOldestFirst() {
    List<Event> events = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      Instant at = NOON.plusSeconds(i);
      events.add(Event.of(EventType.VISIT_STARTED, "server", "s" + i, at).withVisit("v" + i));
    }
    ledger.append(events);

    List<String> ids = new ArrayList<>();
    ledger.from(NOON.plusSeconds(6), event -> ids.add(event.id()));

    assertThat(ids).containsExactly("s6", "s7", "s8", "s9");
  }

  @Test
  void aWriteThatFailsTakesNothingOfItsNeighboursAndTheNextSucceeds() {
    List<Thread> neighbours = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Event event = opened("n" + i, "v");
      neighbours.add(Thread.ofPlatform().start(() -> ledger.append(List.of(event))));
    }

    assertThatThrownBy(() ->
            ledger.write(connection -> {
              try (PreparedStatement bad =
                  connection.prepareStatement("insert into event (source, id) values ('x', 'y')")) {
                return bad.executeUpdate();
              }
            }))
        .isInstanceOf(LedgerUnavailable.class);
    neighbours.forEach(EventLedgerContract::join);

    assertThat(ledger.append(List.of(opened("after", "v"))).accepted()).isEqualTo(1);
    assertThat(ledger.ofVisit("v")).hasSize(21);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterReopening() {
    ledger.append(List.of(opened("a", "v")));
    ledger.close();

    ledger = EventLedger.open(url());

    assertThat(ledger.ofVisit("v")).containsExactly(opened("a", "v"));
  }

  @Test
  void aClosedLedgerRefuses() {
    ledger.close();

    assertThatThrownBy(() -> ledger.append(List.of(opened("a", "v"))))
        .isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void aLedgerOfANewerVersionIsRefusedWithAClearLine() {
    ledger.write(connection -> {
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into schema_history (installed_rank, version, description, type, script,"
                  + " checksum, installed_by, installed_on, execution_time, success) values"
                  + " (999, '99', 'from the future', 'SQL', 'V99__future.sql', 1, 'x',"
                  + " current_timestamp, 1, ?)")) {
        row.setBoolean(1, true);
        return row.executeUpdate();
      }
    });
    ledger.close();

    assertThatThrownBy(() -> EventLedger.open(url()))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining("newer version of Pidkazka (schema 99;")
        .hasMessageContaining("run that version");
  }

  private int count(String table) {
    return ledger.read(connection -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getInt(1);
      }
    });
  }

  static String newName() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }

  private static Event opened(String id, String visit) {
    return Event.of(EventType.ARTICLE_OPENED, "widget", id, NOON)
        .withVisit(visit)
        .withTimes(NOON.minusSeconds(7), NOON, NOON)
        .withArticle("вхід-після-зміни-телефону", 1);
  }

  private static Event everything(String id, String visit) {
    return new Event(
        "server",
        id,
        EventType.SUGGEST_RETURNED,
        visit,
        new Subject("hmac:abc", Subject.Strength.CLAIMED),
        NOON.minusSeconds(3),
        NOON,
        NOON.minusSeconds(2),
        7,
        "form",
        "uk",
        "vhid-pislia-zminy-telefonu",
        1,
        "ЗВ-17",
        new Detail(
            List.of(new Shown("vhid-pislia-zminy-telefonu", "uk", 1, 0.91)),
            new Assignment("2026-01", Assignment.Arm.TREATED, 0.4, 0.1),
            212,
            31,
            41_000,
            "error-text",
            Reason.NO_ANSWER,
            0.75,
            Map.of("візит-3", 0.31),
            Set.of("prefetch", "clock")));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
