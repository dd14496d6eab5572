package kb.deflection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.HoldOut;
import kb.deflection.Reason;
import kb.deflection.Shown;
import kb.deflection.SubjectKeys;
import kb.deflection.Suggested;
import kb.deflection.VisitLog;
import kb.deflection.ledger.EventLedger;
import kb.web.Secrets;
import kb.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventIntakeTest {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Visit VISIT = new Visit("візит-1", NOW.minusSeconds(600), "form");
  private static final String ARTICLE = "vhid-pislia-zminy-telefonu";

  @TempDir Path data;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private EventLedger ledger;
  private EventIntake intake;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    intake = new EventIntake(ledger, new TipRules(Set.of("error-text")), clock, metrics);
    SubjectKeys subjects = new SubjectKeys(new Secrets(data));
    new VisitLog(ledger, new HoldOut(0, "1", "сіль"), subjects, clock)
        .suggested(
            new Suggested(
                VISIT,
                true,
                "uk",
                Optional.empty(),
                List.of(new Shown(ARTICLE, "uk", 1, 0.9)),
                50,
                8,
                Optional.empty()));
    ledger.append(List.of());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aGoodEventIsKeptWithTheTimeItHappened() {
    Taken taken = take(event("a", "opened", ARTICLE, "2026-05-12T09:09:30Z"));

    assertThat(taken).isEqualTo(new Taken(1, 0, List.of()));
    Event event = ledger.ofVisit(VISIT.id()).getLast();
    assertThat(event.type()).isEqualTo(EventType.ARTICLE_OPENED);
    assertThat(event.at()).isEqualTo(NOW.minusSeconds(30));
    assertThat(event.article()).isEqualTo(ARTICLE);
  }

  @Test
  void theGoodEventsOfACallAreKeptAndEachBadOneIsNamed() {
    Taken taken =
        take(
            event("a", "opened", ARTICLE, "2026-05-12T09:09:30Z"),
            event("b", "ticket_submitted", ARTICLE, "2026-05-12T09:09:30Z"),
            event("c", "opened", "каса-не-сходиться", "2026-05-12T09:09:30Z"),
            event("d", "opened", ARTICLE, "2025-05-12T09:09:30Z"),
            event("e", "opened", ARTICLE, "позавчора"),
            "{\"type\": \"opened\", \"at\": \"2026-05-12T09:09:30Z\"}",
            "17",
            event("f", "read", ARTICLE, "2026-05-12T09:09:50Z"));

    assertThat(taken.accepted()).isEqualTo(2);
    assertThat(taken.refused())
        .extracting(Refused::index, Refused::id, Refused::reason)
        .containsExactly(
            tuple(1, "b", "unknown-type"),
            tuple(2, "c", "unknown-article"),
            tuple(3, "d", "bad-time"),
            tuple(4, "e", "bad-time"),
            tuple(5, null, "malformed"),
            tuple(6, null, "malformed"));
    assertThat(metrics.counter("kb.events", "result", "bad-time").count()).isEqualTo(2);
    assertThat(metrics.counter("kb.events", "result", "accepted").count()).isEqualTo(2);
  }

  @Test
  void ofABodyThatBreaksOffTheEventsBeforeAreKept() {
    String whole = call(event("a", "opened", ARTICLE, "2026-05-12T09:09:30Z"));
    String half = whole.substring(0, whole.length() - 2) + ", {\"id\": \"b\", \"ty";

    Taken taken = intake.take(VISIT, EventCall.parse(half));

    assertThat(taken.accepted()).isEqualTo(1);
    assertThat(taken.refused()).extracting(Refused::reason).containsExactly("broken-json");
  }

  @Test
  void theSameEventAgainIsADuplicateEvenAtTheCap() {
    String[] fifty =
        IntStream.range(0, 50)
            .mapToObj(i -> event("e" + i, "rendered", ARTICLE, "2026-05-12T09:09:30Z"))
            .toArray(String[]::new);
    take(fifty);

    Taken taken =
        take(
            event("e7", "rendered", ARTICLE, "2026-05-12T09:09:30Z"),
            event("e50", "rendered", ARTICLE, "2026-05-12T09:09:30Z"));

    assertThat(taken.duplicates()).isEqualTo(1);
    assertThat(taken.refused()).extracting(Refused::reason).containsExactly("too-many");
  }

  @Test
  void tenThousandEventsInOneCallLeaveFifty() {
    String[] many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> event("e" + i, "rendered", ARTICLE, "2026-05-12T09:09:30Z"))
            .toArray(String[]::new);

    Taken taken = take(many);

    assertThat(taken.accepted()).isEqualTo(50);
    assertThat(taken.refused()).hasSize(9_950);
  }

  @Test
  void callsOfOneVisitAtOnceDoNotPassItsCapTogether() throws Exception {
    try (ExecutorService browsers = Executors.newFixedThreadPool(8)) {
      List<Future<Taken>> calls =
          IntStream.range(0, 8)
              .mapToObj(call ->
                  IntStream.range(0, 20)
                      .mapToObj(
                          i -> event(call + "-" + i, "opened", ARTICLE, "2026-05-12T09:09:30Z"))
                      .toArray(String[]::new))
              .map(events -> browsers.submit(() -> take(events)))
              .toList();
      int accepted = 0;
      for (Future<Taken> call : calls) {
        accepted += call.get().accepted();
      }
      assertThat(accepted).isEqualTo(50);
    }
  }

  @Test
  void anArticleIsSolvedOnceAVisit() {
    take(event("a", "solved", ARTICLE, "2026-05-12T09:09:30Z"));

    assertThat(take(event("b", "solved", ARTICLE, "2026-05-12T09:09:40Z")).refused())
        .extracting(Refused::reason)
        .containsExactly("solved-already");
  }

  @Test
  void whatWasTakenBackMayBeSaidAgain() {
    take(event("a", "solved", ARTICLE, "2026-05-12T09:09:30Z"), undo("b", 2));

    assertThat(take(event("c", "solved", ARTICLE, "2026-05-12T09:09:40Z")).accepted()).isEqualTo(1);
  }

  @Test
  void theReasonOfNotSolvedIsKept() {
    take(with("a", "not-solved", "reason", "no-answer"));

    assertThat(ledger.ofVisit(VISIT.id()).getLast().detail().reason()).isEqualTo(Reason.NO_ANSWER);
  }

  @Test
  void aReasonThatIsNoneIsRefusedByName() {
    assertThat(take(with("a", "not-solved", "reason", "так собі")).refused())
        .extracting(Refused::reason)
        .containsExactly("unknown-reason");
  }

  @Test
  void theRuleOfATipIsKeptAndOneTheCoachDoesNotHaveIsRefusedByName() {
    Taken taken =
        take(
            with("a", "tip-shown", "rule", "error-text"),
            with("b", "tip-dismissed", "rule", "не-наше"));

    assertThat(taken.accepted()).isEqualTo(1);
    assertThat(taken.refused())
        .extracting(Refused::id, Refused::reason)
        .containsExactly(tuple("b", "unknown-rule"));
    assertThat(ledger.ofVisit(VISIT.id()).getLast().detail().rule()).isEqualTo("error-text");
  }

  @Test
  void theSameIdWithAnotherPayloadIsRefusedByName() {
    take(event("a", "opened", ARTICLE, "2026-05-12T09:09:30Z"));

    Taken taken = take(event("a", "solved", ARTICLE, "2026-05-12T09:09:30Z"));

    assertThat(taken.refused())
        .extracting(Refused::id, Refused::reason)
        .containsExactly(tuple("a", "id-taken"));
  }

  @Test
  void nobodyOfTheHoldOutCanOpenWhatTheyWereNotShown() {
    Visit held = new Visit("візит-2", NOW.minusSeconds(60), "form");
    SubjectKeys subjects = new SubjectKeys(new Secrets(data));
    HoldOut almostAll = new HoldOut(Math.nextDown(1.0), "1", "сіль");
    boolean isShown =
        new VisitLog(ledger, almostAll, subjects, Clock.fixed(NOW, ZoneOffset.UTC))
            .suggested(
                new Suggested(
                    held,
                    true,
                    "uk",
                    Optional.empty(),
                    List.of(new Shown(ARTICLE, "uk", 1, 0.9)),
                    50,
                    8,
                    Optional.empty()));
    ledger.append(List.of());

    Taken taken =
        intake.take(
            held, EventCall.parse(call(event("x", "solved", ARTICLE, "2026-05-12T09:09:50Z"))));

    assertThat(isShown).isFalse();
    assertThat(taken.refused()).extracting(Refused::reason).containsExactly("unknown-article");
    assertThat(ledger.ofVisit(held.id()))
        .extracting(Event::type)
        .containsExactlyInAnyOrder(EventType.VISIT_STARTED, EventType.SUGGEST_SUPPRESSED);
  }

  private Taken take(String... events) {
    return intake.take(VISIT, EventCall.parse(call(events)));
  }

  private static String call(String... events) {
    return "{\"visit\": \"…\", \"events\": ["
        + List.of(events).stream().collect(Collectors.joining(", "))
        + "]}";
  }

  private static String undo(String id, int seq) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"type\": \"not-solved\", \"reason\": \"undo\", \"article\": \"%s\","
            + " \"at\": \"2026-05-12T09:09:35Z\", \"seq\": %d}",
        id,
        ARTICLE,
        seq);
  }

  private static String with(String id, String type, String field, String value) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"type\": \"%s\", \"%s\": \"%s\", \"at\": \"2026-05-12T09:09:35Z\"}",
        id,
        type,
        field,
        value);
  }

  private static String event(String id, String type, String article, String at) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"type\": \"%s\", \"article\": \"%s\", \"rank\": 1, \"at\": \"%s\"}",
        id,
        type,
        article,
        at);
  }
}
