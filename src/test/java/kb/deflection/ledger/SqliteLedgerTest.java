package kb.deflection.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a SQLite file, whose folder has to be made first. */
class SqliteLedgerTest extends EventLedgerContract {

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
}
