package kb.deflection.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kb.deflection.Event;
import kb.deflection.EventType;
import kb.deflection.erasure.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a SQLite file, whose folder has to be made first. */
class SqliteLedgerTest extends EventLedgerContract {

  private static final Instant START = Instant.parse("2026-05-12T09:00:00Z");

  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("дані/ledger.db");
  }

  @Test
  void anotherKindOfDatabaseIsRefusedByName() {
    assertThatThrownBy(() -> EventLedger.open("jdbc:h2:mem:x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:h2:mem:x");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    Path inner = folder.resolve("дані/ledger.db/inner");

    assertThatThrownBy(() -> EventLedger.open("jdbc:sqlite:" + inner.resolve("ledger.db")))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining(inner.toString());
  }

  @Test
  void theMigrationsListedAreTheMigrationsThereAre() {
    assertThat(Path.of("src/main/resources/db/ledger").toFile().list())
        .containsExactlyInAnyOrderElementsOf(Migrations.FILES);
  }

  /** SQLite says "full" at its page limit by the same way as at the disk's end. */
  @Test
  void aFullDiskRefusesAndLosesNothingAndIsUsedAgainOnceThereIsRoom() {
    String small = "jdbc:sqlite:" + folder.resolve("small.db") + "?max_page_count=80";
    try (EventLedger full = EventLedger.open(small)) {
      List<String> promised = new ArrayList<>();
      String refused = "";
      for (int i = 0; i < 5000 && refused.isEmpty(); i++) {
        Event event =
            Event.of(EventType.VISIT_STARTED, "server", "подія-" + i, START.plusSeconds(i))
                .withVisit("візит-" + i);
        try {
          full.append(List.of(event));
          promised.add(event.id());
        } catch (LedgerUnavailable e) {
          refused = event.id();
        }
      }
      assertThat(promised).hasSizeGreaterThan(100);
      assertThat(refused).isEqualTo("подія-" + promised.size());
      assertThat(ids(full)).isEqualTo(promised);

      new Retention(full).deleteBefore(START.plusSeconds(50));
      Event next = Event.of(EventType.VISIT_STARTED, "server", refused, START.plusSeconds(9999));
      assertThat(full.append(List.of(next.withVisit("v"))).accepted()).isEqualTo(1);
    }
  }

  @Test
  void aDiskThatTakesNothingRefusesAndIsReadAndIsUsedAgainOnceItDoes() throws Exception {
    try (EventLedger ledger = EventLedger.open(url())) {
      Event first = Event.of(EventType.VISIT_STARTED, "server", "перша", START.plusSeconds(1));
      Event second = Event.of(EventType.VISIT_STARTED, "server", "друга", START.plusSeconds(2));
      ledger.append(List.of(first));
      try (DiskTrouble trouble = DiskTrouble.begin()) {
        assertThatThrownBy(() -> ledger.append(List.of(second)))
            .isInstanceOf(LedgerUnavailable.class);
        assertThat(ids(ledger)).containsExactly("перша");
      }
      assertThat(ledger.append(List.of(second)).accepted()).isEqualTo(1);
      assertThat(ids(ledger)).containsExactly("перша", "друга");
    }
  }

  private static List<String> ids(EventLedger ledger) {
    List<String> ids = new ArrayList<>();
    ledger.from(START, event -> ids.add(event.id()));
    return ids;
  }
}
