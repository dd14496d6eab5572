package kb.deflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kb.deflection.Subject.Strength;
import kb.web.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {

  @TempDir Path data;
  @TempDir Path otherData;

  @Test
  void theSameAddressIsTheSameSubjectHoweverItIsWritten() {
    assertThat(key("Олена@Приклад.укр ")).isEqualTo(key("олена@приклад.укр"));
  }

  @Test
  void idsThatDifferInCapitalsAreDifferentSubjects() {
    assertThat(key("aB3")).isNotEqualTo(key("Ab3"));
  }

  @Test
  void aKeySaysNothingAndAnotherInstallationMakesAnother() {
    String other =
        new SubjectKeys(new Secrets(otherData)).customer("олена", Strength.CLAIMED).key();

    assertThat(key("олена")).startsWith("hmac:").doesNotContain("олена").isNotEqualTo(other);
  }

  private String key(String customer) {
    return new SubjectKeys(new Secrets(data)).customer(customer, Strength.CLAIMED).key();
  }
}
