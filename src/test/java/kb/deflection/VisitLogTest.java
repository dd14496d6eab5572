package kb.deflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kb.deflection.Subject.Strength;
import kb.deflection.erasure.ErasableEvents;
import kb.deflection.erasure.Erasure;
import kb.deflection.ledger.EventLedger;
import kb.deflection.likeness.DraftSketches;
import kb.deflection.likeness.Sketches;
import kb.web.Secrets;
import kb.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitLogTest {

  private static final Instant NOW = Instant.parse("2026-05-12T09:10:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String OLENA = "olena@приклад.укр";
  private static final String DRAFT = "не приходить лист для відновлення пароля";

  @TempDir Path data;
  @TempDir Path keys;

  private EventLedger ledger;
  private SubjectKeys subjects;
  private Sketches sketches;

  @BeforeEach
  void open() {
    ledger = EventLedger.open("jdbc:sqlite:" + data.resolve("ledger.db"));
    subjects = new SubjectKeys(new Secrets(keys));
    sketches = new Sketches(new Secrets(keys));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aVisitStaysOnItsSideThoughItsCustomerBecomesKnown() {
    for (int i = 0; i < 40; i++) {
      VisitLog log = log(0.5);
      boolean first = log.suggested(found("в" + i, true, Optional.empty()));

      assertThat(log.suggested(found("в" + i, false, olena()))).isEqualTo(first);
      ledger.append(List.of()); // what was handed in before is on the disk now
      assertThat(log(0.5).suggested(found("в" + i, false, olena()))).isEqualTo(first);
    }
  }

  @Test
  void aCustomerIsOnTheSameSideInEveryVisit() {
    VisitLog log = log(0.5);
    boolean first = log.suggested(found("в0", true, olena()));
    for (int i = 1; i < 40; i++) {
      assertThat(log.suggested(found("в" + i, true, olena()))).isEqualTo(first);
    }
  }

  @Test
  void aTicketSaysHowMuchItIsLikeWhatItsCustomerWroteBefore() {
    log(0).suggested(found("в1", true, olena()));

    report("ЗВ-1", "досі не прийшов лист про відновлення пароля");
    report("ЗВ-2", "як оформити відпустку за свій рахунок");

    assertThat(alike("ЗВ-1")).isGreaterThan(0.45);
    assertThat(alike("ЗВ-2")).isLessThan(0.25);
  }

  @Test
  void ofAVisitorNobodyKnowsThereIsNoSketch() {
    log(0).suggested(found("в1", true, Optional.empty()));

    assertThat(sketched()).isZero();
  }

  @Test
  void aDraftAndWhoWroteItAreInNoByteOfTheDatabaseAndTheSketchGoesInTime() throws IOException {
    log(0).suggested(found("в1", true, olena()));
    ledger.append(List.of());

    assertThat(bytes()).doesNotContain("відновлення").doesNotContain(OLENA);
    assertThat(sketched()).isEqualTo(1);

    new DraftSketches(ledger).deleteBefore(NOW.plusMillis(1));
    assertThat(sketched()).isZero();
  }

  @Test
  void whoIsErasedLeavesNoSketch() {
    log(0).suggested(found("в1", true, olena()));

    new Erasure(
            ledger,
            subjects,
            List.of(new ErasableEvents(subjects), new DraftSketches(ledger)),
            CLOCK)
        .erase(OLENA);

    assertThat(sketched()).isZero();
  }

  private VisitLog log(double share) {
    return new VisitLog(ledger, new HoldOut(share, "1", "сіль"), subjects, CLOCK);
  }

  private Optional<Subject> olena() {
    return Optional.of(subjects.customer(OLENA, Strength.CLAIMED));
  }

  private Suggested found(String visit, boolean isNew, Optional<Subject> customer) {
    return new Suggested(
        new Visit(visit, NOW, "form"),
        isNew,
        "uk",
        customer,
        List.of(new Shown("vidnovlennia-parolia", "uk", 1, 0.9)),
        DRAFT.length(),
        6,
        sketches.of("uk", DRAFT));
  }

  private void report(String ticket, String text) {
    new TicketLog(ledger, subjects, CLOCK)
        .report(
            new TicketFact(
                EventType.TICKET_SUBMITTED,
                ticket,
                "telegram",
                "uk",
                OLENA,
                null,
                null,
                new TicketText(0.5, sketches.of("uk", text).orElse(null)),
                NOW));
  }

  private double alike(String ticket) {
    double[] found = {Double.NaN};
    ledger.from(
        Instant.EPOCH,
        event -> {
          if (ticket.equals(event.ticket())) {
            found[0] = event.detail().alike().getOrDefault("в1", Double.NaN);
          }
        });
    return found[0];
  }

  private int sketched() {
    return ledger.write(connection -> {
      try (var query = connection.prepareStatement("select count(*) from draft_sketch");
          var rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : -1;
      }
    });
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
