package kb.channel.helpdesk.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import kb.deflection.ledger.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dkb.kills=200} kills more often. */
class DeskKillsTest {

  private static final int KILLS = Integer.getInteger("kb.kills", 4);

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  @TempDir Path folder;

  @Test
  void noTicketAndNoNoteIsLostByAKillOfAServerOnSqlite() throws Exception {
    nothingIsLost("jdbc:sqlite:" + folder.resolve("ledger.db"));
  }

  @Test
  void noTicketAndNoNoteIsLostByAKillOfAServerOnPostgres() throws Exception {
    nothingIsLost(POSTGRES.url(folder));
  }

  private void nothingIsLost(String ledgerUrl) throws Exception {
    DeskKills.Findings found = new DeskKills(folder, ledgerUrl, new Random(7)).run(KILLS);

    assertThat(found.acknowledged()).isEqualTo(KILLS * 40);
    assertThat(found.lost()).isZero();
    assertThat(found.toldTwice()).isZero();
    assertThat(found.notesLost()).isZero();
    assertThat(found.notesTwice()).isZero();
    assertThat(found.blindTwice()).isLessThanOrEqualTo(KILLS);
  }
}
