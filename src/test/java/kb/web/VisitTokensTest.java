package kb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitTokensTest {

  private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

  @TempDir Path data;

  @Test
  void aTokenNamesTheVisitItWasMadeFor() {
    Visit visit = at(NOON).start("форма");

    assertThat(at(NOON).verify(at(NOON).issue(visit))).contains(visit);
  }

  @Test
  void aTokenChangedInAnyCharacterIsNoToken() {
    String token = at(NOON).issue(at(NOON).start("form"));

    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(at(NOON).verify(forged)).as("changed at %s", i).isEmpty();
    }
  }

  @Test
  void aTokenEndsAfterItsTime() {
    String token = at(NOON).issue(at(NOON).start("form"));

    assertThat(at(NOON.plusSeconds(7200)).verify(token)).isPresent();
    assertThat(at(NOON.plusSeconds(7201)).verify(token)).isEmpty();
  }

  @Test
  void whatIsNoTokenAtAllIsRefused() {
    assertThat(at(NOON).verify("")).isEmpty();
    assertThat(at(NOON).verify("....")).isEmpty();
    assertThat(at(NOON).verify("v1.підказка.1.form.x")).isEmpty();
  }

  private VisitTokens at(Instant now) {
    return new VisitTokens(
        new Secrets(data), Duration.ofHours(2), Clock.fixed(now, ZoneOffset.UTC));
  }
}
