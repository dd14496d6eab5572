package kb.page.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kb.deflection.ledger.EventLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may send a weekly letter. */
class DigestLogTest {

  private static final Instant NOW = Instant.parse("2026-05-18T06:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

  @TempDir Path folder;

  @Test
  void ofTwoServersOnOnePostgresOneSendsEachLetter() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        EventLedger one = EventLedger.open(postgres.getJdbcUrl("postgres", "postgres"));
        EventLedger other = EventLedger.open(postgres.getJdbcUrl("postgres", "postgres"));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<DigestLog> servers = List.of(new DigestLog(one), new DigestLog(other));
      for (int week = 0; week < 10; week++) {
        LocalDate due = MONDAY.plusWeeks(week);
        List<Future<Boolean>> takes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          DigestLog server = servers.get(i % 2);
          takes.add(threads.submit(() -> server.take(due, NOW)));
        }
        int taken = 0;
        for (Future<Boolean> take : takes) {
          taken += take.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
      }
    }
  }

  @Test
  void whoeverWasKilledBeforeTheMailServerLetThemInIsFollowedByAnotherAndAfterItByNobody() {
    try (EventLedger ledger = EventLedger.open("jdbc:sqlite:" + folder.resolve("ledger.db"))) {
      DigestLog log = new DigestLog(ledger);
      assertThat(log.take(MONDAY, NOW)).isTrue();
      assertThat(log.take(MONDAY, NOW.plus(Duration.ofMinutes(59)))).isFalse();

      Instant later = NOW.plus(Duration.ofMinutes(61));
      assertThat(log.take(MONDAY, later)).isTrue();

      log.sent(MONDAY, later);
      assertThat(log.take(MONDAY, later.plus(Duration.ofDays(6)))).isFalse();
    }
  }
}
