package kb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path data;

  @Test
  void aKeyOpensItsOwnScopesOnly() {
    String key = new Keys(data).add("Олена", List.of(Scope.AGENT));

    Key found = new Keys(data).find(key).orElseThrow();

    assertThat(found.name()).isEqualTo("Олена");
    assertThat(found.allows(Scope.AGENT)).isTrue();
    assertThat(found.allows(Scope.REPORTS)).isFalse();
  }

  @Test
  void anAdministratorMayDoEverything() {
    String key = new Keys(data).add("root", List.of(Scope.ADMIN));

    assertThat(Scope.values()).allMatch(new Keys(data).find(key).orElseThrow()::allows);
  }

  @Test
  void theKeyItselfIsNowhereOnDisk() throws IOException {
    String key = new Keys(data).add("desk", List.of(Scope.TICKETS));

    assertThat(Files.readString(data.resolve("keys"))).doesNotContain(key);
  }

  @Test
  void aRevokedKeyOpensNothing() {
    Keys keys = new Keys(data);
    String key = keys.add("desk", List.of(Scope.TICKETS));

    assertThat(keys.revoke("desk")).isTrue();

    assertThat(keys.find(key)).isEmpty();
    assertThat(keys.revoke("desk")).isFalse();
  }

  @Test
  void twoKeysOfOneNameAreRefused() {
    Keys keys = new Keys(data);
    keys.add("desk", List.of(Scope.TICKETS));

    assertThatThrownBy(() -> keys.add("desk", List.of(Scope.AGENT))).hasMessageContaining("'desk'");
    assertThat(keys.all()).hasSize(1);
  }

  @Test
  void anUnknownScopeIsNamedWithTheOnesThereAre() {
    assertThatThrownBy(() -> Scope.of("начальник"))
        .hasMessage("'начальник' is no scope; the scopes are tickets, agent, reports, admin");
  }
}
