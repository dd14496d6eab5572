package kb.deflection.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dkb.kills=200} kills more often. */
class CrashesTest {

  private static final int KILLS = Integer.getInteger("kb.kills", 20);

  @TempDir Path data;

  @Test
  void nothingAcknowledgedIsLostOrThereTwiceAfterAKill() {
    Crashes.Findings findings =
        new Crashes(CrashBench.victim(), "jdbc:sqlite:" + data.resolve("ledger.db"), new Random(7))
            .run(KILLS);

    assertThat(findings.kills()).isEqualTo(KILLS);
    assertThat(findings.acknowledged()).isGreaterThan(KILLS * 50L);
    assertThat(findings.lost()).isZero();
    assertThat(findings.twice()).isZero();
  }
}
